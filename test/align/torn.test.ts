import { expect, it } from 'vitest';
import { extractReports } from '../../src/extract.js';
import type { Report } from '../../src/model/report.js';
import { type DrawnTable, drawTable } from '../render/draw.js';
import { seeded } from '../render/random.js';
import { inventReport } from '../render/report.js';
import type { SampleReport } from '../render/sample.js';
import { textPage } from '../render/text/page.js';

const FORMS = ['ogi-2021', 'ogi-2019'];

interface Torn {
  readonly sample: SampleReport;
  readonly report: Report;
}

async function read(
  form: string,
  write: (table: DrawnTable) => string,
  finish: (page: string) => string = (page) => page,
): Promise<Torn> {
  const { report: sample, tables } = inventReport({ form, undivided: false }, seeded(5));
  const texts = tables.map((table) => ({ id: table.id, text: write(drawTable(table)) }));
  const bytes = new TextEncoder().encode(finish(textPage(sample, texts)));
  const { reports } = await extractReports(bytes, { path: 'torn.txt', url: null });
  expect(reports).toHaveLength(1);
  return { sample, report: reports[0]! };
}

/** Cells with another resolved figure than the page was made from. */
function wrongCells({ sample, report }: Torn): string[] {
  const printed = [...sample.figures].filter(([id]) => report.cells.has(id));
  return printed
    .filter(([id, { resolved }]) => report.cells.get(id)!.resolved !== resolved)
    .map(([id]) => id);
}

/** Those that no finding above a note names. */
function silentCells(torn: Torn): string[] {
  const named = new Set(
    torn.report.findings.filter(({ severity }) => severity !== 'note').flatMap(({ cells }) => cells),
  );
  return wrongCells(torn).filter((id) => !named.has(id));
}

function rowsOf(table: DrawnTable): DrawnTable['rows'] {
  return table.rows.filter((row) => row.length > 0);
}

function joined(separator: string): (table: DrawnTable) => string {
  return (table) =>
    rowsOf(table)
      .map((row) => row.map(({ text }) => text).join(separator))
      .join('\n');
}

function wrapped(page: string, signs: number): string {
  const lines = page.split('\n').map((line) => line.match(new RegExp(`.{1,${signs}}`, 'gu')) ?? ['']);
  return lines.flat().join('\n');
}

function isFigure({ role }: DrawnTable['rows'][number][number]): boolean {
  return role === 'figure';
}

it.each(
  FORMS.flatMap((form) => [17, 23, 30, 34].map((signs) => [form, signs] as const)),
)('names the rows whose ends were wrapped (%s, %i signs to a line)', async (form, signs) => {
  const torn = await read(form, joined(' | '), (page) => wrapped(page, signs));
  expect(silentCells(torn)).toEqual([]);
});

it('names all cells of a group that was found neither whole nor in its parts', async () => {
  const torn = await read('ogi-2021', (table) =>
    rowsOf(table)
      .filter((row) => !row.some(({ text }) => /其他处理|逾期|其他$/u.test(text) && row.some(isFigure)))
      .map((row) => row.map(({ text }) => text).join('\t'))
      .join('\n'),
  );
  expect(wrongCells(torn)).toEqual(expect.arrayContaining([expect.stringMatching(/^t3_other_misc/u)]));
  expect(silentCells(torn)).toEqual([]);
});

it.each(FORMS)('takes entities for blanks as blanks, and leaves those that are cells (%s)', async (form) => {
  const torn = await read(form, joined('&nbsp;&nbsp;'));
  expect(wrongCells(torn)).toEqual([]);
});

it.each(
  FORMS,
)('names the row whose figures stand beside the middle line of a label with guidance in brackets (%s)', async (form) => {
  const torn = await read(form, (table) =>
    rowsOf(table)
      .map((row) => {
        const labels = row.filter((cell) => !isFigure(cell)).map(({ text }) => text);
        const figures = row.filter(isFigure).map(({ text }) => text);
        const [head, tail] = labels.join(' ').split(/(?<=不计其)/u);
        return tail === undefined
          ? [...labels, ...figures].join(' ')
          : [head, figures.join(' '), tail].join('\n');
      })
      .join('\n'),
  );
  expect(silentCells(torn)).toEqual([]);
});

it.each(FORMS)('names the rows that a program drew as several lines between rules (%s)', async (form) => {
  const torn = await read(form, (table) =>
    rowsOf(table)
      .map((row) => {
        const long = row.find(({ text, role }) => role === 'label' && text.length > 20);
        if (!long) return row.map(({ text }) => text).join('│');
        const line = (label: string, filled: boolean) =>
          row.map((cell) => (cell === long ? label : isFigure(cell) && !filled ? ' ' : cell.text)).join('│');
        return [line(long.text.slice(0, 14), false), line(long.text.slice(14), true)].join('\n');
      })
      .join('\n─────────\n'),
  );
  expect(silentCells(torn)).toEqual([]);
});

it.each(FORMS)('names the figures beside quotes that it cannot part (%s)', async (form) => {
  const torn = await read(form, (table) =>
    rowsOf(table)
      .map((row) => row.map(({ text }) => `"${text}"`).join(' '))
      .join('\n'),
  );
  expect(silentCells(torn)).toEqual([]);
});

it.each(FORMS)('keeps quiet about page numbers between rows that are parted by tabs (%s)', async (form) => {
  const torn = await read(form, joined('\t'), (page) =>
    page
      .split('\n')
      .flatMap((line, at) => (at % 17 === 16 ? [line, String((at + 1) / 17)] : [line]))
      .join('\n'),
  );
  expect(wrongCells(torn)).toEqual([]);
  expect(torn.report.findings.filter(({ code }) => code === 'READ-ROW-UNREAD')).toEqual([]);
});
