import { expect, it } from 'vitest';
import type { DrawnTable } from '../../render/draw.js';
import { withoutSpans } from '../../render/spans.js';
import { isFigure, joined, readTorn, rowsOf, silentCells, wrongCells } from '../torn-page.js';

const FORMS = ['ogi-2021', 'ogi-2019'];

function wrapped(page: string, signs: number): string {
  const lines = page.split('\n').map((line) => line.match(new RegExp(`.{1,${signs}}`, 'gu')) ?? ['']);
  return lines.flat().join('\n');
}

it.each(
  FORMS.flatMap((form) => [17, 23, 30, 34].map((signs) => [form, signs] as const)),
)('names the rows whose ends were wrapped (%s, %i signs to a line)', async (form, signs) => {
  const torn = await readTorn(form, joined(' | '), { finish: (page) => wrapped(page, signs) });
  expect(silentCells(torn)).toEqual([]);
});

it('names all cells of a group that was found neither whole nor in its parts', async () => {
  const torn = await readTorn('ogi-2021', (table) =>
    rowsOf(table)
      .filter((row) => !row.some(({ text }) => /其他处理|逾期|其他$/u.test(text) && row.some(isFigure)))
      .map((row) => row.map(({ text }) => text).join('\t'))
      .join('\n'),
  );
  expect(wrongCells(torn)).toEqual(expect.arrayContaining([expect.stringMatching(/^t3_other_misc/u)]));
  expect(silentCells(torn)).toEqual([]);
});

it.each(
  FORMS,
)('reads a page that begins with a row nobody knows, on one line with the table below it (%s)', async (form) => {
  const finish = (page: string) => page.slice(page.indexOf('| 甲乙丙丁'));
  const write = (table: DrawnTable) => {
    const rows = rowsOf(table).map((row) => row.map(({ text }) => text).join(' | '));
    return table.id === 't3' ? `| 甲乙丙丁 | 5 | ${rows.join(' | | ')} |` : rows.join('\n');
  };
  const { report } = await readTorn(form, write, { finish });
  expect(report.findings.map(({ code }) => code)).toContain('READ-TABLE-MISSING');
});

it.each(FORMS)('takes entities for blanks as blanks, and leaves those that are cells (%s)', async (form) => {
  const torn = await readTorn(form, joined('&nbsp;&nbsp;'));
  expect(wrongCells(torn)).toEqual([]);
});

it.each(
  FORMS,
)('names the row whose figures stand beside the middle line of a label with guidance in brackets (%s)', async (form) => {
  const torn = await readTorn(form, (table) =>
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
  const torn = await readTorn(form, (table) =>
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
  const torn = await readTorn(form, (table) =>
    rowsOf(table)
      .map((row) => row.map(({ text }) => `"${text}"`).join(' '))
      .join('\n'),
  );
  expect(silentCells(torn)).toEqual([]);
});

it.each(FORMS)('keeps quiet about page numbers between rows that are parted by tabs (%s)', async (form) => {
  const torn = await readTorn(form, joined('\t'), {
    finish: (page) =>
      page
        .split('\n')
        .flatMap((line, at) => (at % 17 === 16 ? [line, String((at + 1) / 17)] : [line]))
        .join('\n'),
  });
  expect(wrongCells(torn)).toEqual([]);
  expect(torn.report.findings.filter(({ code }) => code === 'READ-ROW-UNREAD')).toEqual([]);
});

it.each(FORMS)('gives a row whose label stands last the figures before it (%s)', async (form) => {
  const torn = await readTorn(
    form,
    (table) =>
      rowsOf(table)
        .map((row) => [...row.filter(isFigure), ...row.filter((cell) => !isFigure(cell))])
        .map((row) => row.map(({ text }) => text).join(' | '))
        .join('\n'),
    { damage: 'zeros-blank' },
  );
  expect(wrongCells(torn)).toEqual([]);
});

it.each(
  FORMS,
)('names figures that stand twice in their cell, be a blank between them or thousands (%s)', async (form) => {
  const torn = await readTorn(form, (table) =>
    rowsOf(table)
      .map((row) => row.map((cell) => (isFigure(cell) ? `${cell.text} ${cell.text}` : cell.text)).join('\t'))
      .join('\n'),
  );
  expect(silentCells(torn)).toEqual([]);
});

it.each(FORMS)('names figures and headers whose cells were wrapped between bars (%s)', async (form) => {
  const width = 6;
  const torn = await readTorn(
    form,
    (table) =>
      withoutSpans(table, 'blank')
        .rows.flatMap((row) => {
          const parts = row.map(({ text }) => text.match(new RegExp(`.{1,${width}}`, 'gu')) ?? ['']);
          const height = Math.max(1, ...parts.map(({ length }) => length));
          return Array.from({ length: height }, (_, line) =>
            parts.map((part) => part[line] ?? '').join(' | '),
          );
        })
        .map((line) => `| ${line} |`)
        .join('\n'),
    { damage: 'zeros-blank' },
  );
  expect(silentCells(torn)).toEqual([]);
});

/** Ways in which programs write tables, with whatever they put around cells and into them. */
const WRITTEN: Readonly<Record<string, (table: DrawnTable) => string>> = {
  'escaped HTML': (table) =>
    rowsOf(table)
      .map(
        (row) =>
          `&lt;tr&gt;\n${row.map(({ text }) => `&lt;td class="x"&gt;${text}&lt;/td&gt;`).join('\n')}\n&lt;/tr&gt;`,
      )
      .join('\n'),
  'the marks of a bulletin board': (table) =>
    rowsOf(table)
      .map((row) => `[tr]${row.map(({ text }) => `[td]${text}[/td]`).join('')}[/tr]`)
      .join(''),
  'quoted fields over two lines': (table) =>
    withoutSpans(table, 'blank')
      .rows.map((row) =>
        row.map(({ text }) => (text.length > 8 ? `"${text.slice(0, 4)}\n${text.slice(4)}"` : text)),
      )
      .map((cells) => cells.join(','))
      .join('\n'),
  'commas between cells of rows that differ in length': joined(', '),
  'Markdown with every cell in bold': (table) =>
    withoutSpans(table, 'blank')
      .rows.map((row) => `| ${row.map(({ text }) => (text === '' ? '' : `**${text}**`)).join(' | ')} |`)
      .join('\n'),
};

it.each(
  Object.entries(WRITTEN).flatMap(([name, write]) => FORMS.map((form) => [name, form, write] as const)),
)('reads %s (%s)', async (_, form, write) => {
  expect(wrongCells(await readTorn(form, write, { damage: 'zeros-blank' }))).toEqual([]);
});

it.each(FORMS)('takes no full stop behind a figure for a decimal point (%s)', async (form) => {
  const torn = await readTorn(form, (table) =>
    rowsOf(table)
      .map((row) => row.map((cell) => (isFigure(cell) ? `${cell.text}.` : cell.text)).join('\t'))
      .join('\n'),
  );
  const wrong = wrongCells(torn).filter((id) => torn.report.cells.get(id)!.resolved !== null);
  expect(wrong.filter((id) => silentCells(torn).includes(id))).toEqual([]);
});
