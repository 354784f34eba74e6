import { describe, expect, it } from 'vitest';
import { extractReports } from '../../../src/extract.js';
import type { Report } from '../../../src/model/report.js';
import type { DrawnTable } from '../../render/draw.js';
import { seeded } from '../../render/random.js';
import { inventReport } from '../../render/report.js';
import { notPrinted, type Sample, withFigures } from '../../render/sample.js';
import { drawnTextPage } from '../../render/text/page.js';

type Row = DrawnTable['rows'][number];
/** What is written of a row that has so many cells fewer than its table has columns. */
type Write = (row: Row, missing: number) => string;

const FORMS = ['ogi-2021', 'ogi-2019'] as const;

/** Ways in which converters of pages set bars and line ends. */
const WAYS: Readonly<Record<string, Write>> = {
  'with a bar behind each cell and none for cells that they lack': (row) => row.map(ended).join(' '),
  'with a bar before its first cell and below each': (row, missing) =>
    `| ${row.map(({ text }) => (text === '' ? '|' : `${text}\n|`)).join('\n')}${missing === 0 ? '' : `\n${'|'.repeat(missing)}`}`,
  'with a bar on a line of its own before each row, and as many behind it as in the widest table': (
    row,
    missing,
  ) => `|\n${row.map(ended).join('\n')} ${'|'.repeat(missing + MORE)}`,
  'with the bars that fill it up on a line of their own': (row, missing) =>
    `${row.map(ended).join('\n')}\n${'|'.repeat(missing + MORE)}`,
};

/** Columns that spans and cells out of sight add to a table. */
const MORE = 6;

function ended({ text }: Row[number]): string {
  return `${text} |`.trimStart();
}

describe.each(FORMS)('a report of the form %s whose rows are written', (form) => {
  it.each(Object.entries(WAYS))('%s is read cell by cell', async (_, write) => {
    const whole = inventReport({ form, scale: 'county' }, seeded(5));
    for (const sample of [whole, sparse(whole), openEnded(whole)])
      expect(await faults(sample, write)).toEqual([]);
  });
});

describe('cells that lost their blank ones, filled up with bars', () => {
  it.each([
    ['on the line of the last cell', ' '],
    ['on a line of their own', '\n'],
  ])('%s, are in no column of which nothing tells', async (_, lead) => {
    const sample = withFigures(
      inventReport({ form: 'ogi-2019', scale: 'county' }, seeded(9)),
      (figure, id) =>
        /^t2_(?:permits|penalties)__items_prior$|^t4_suit_direct__(?:upheld|corrected)$/u.test(id)
          ? notPrinted('')
          : figure,
    );
    const write = (row: Row, missing: number) => {
      const kept = row.filter(({ text }) => text !== '');
      const lacking = missing + row.length - kept.length;
      return kept.map(ended).join('\n') + (lacking === 0 ? '' : lead + '|'.repeat(lacking));
    };
    const { cells } = (await reportOf(sample, write))!;
    const certain = [...sample.report.figures].flatMap(([id, { value }]) => {
      const resolved = cells.get(id)?.resolved ?? null;
      return resolved === null || value === null || resolved === value ? [] : [`${id}: ${resolved}`];
    });
    expect(certain).toEqual([]);
  });
});

/** The cells that are read as something else than is printed. */
async function faults(sample: Sample, write: Write): Promise<string[]> {
  const report = await reportOf(sample, write);
  return [...sample.report.figures].flatMap(([id, { state, value }]) => {
    const cell = report?.cells.get(id);
    return cell?.state === state && cell.value === value ? [] : [`${id}: ${cell?.state} ${cell?.raw}`];
  });
}

async function reportOf(sample: Sample, write: Write): Promise<Report | undefined> {
  const text = drawnTextPage(sample, ({ rows, columnCount }) =>
    rows
      .filter((row) => row.length > 0)
      .map((row) => write(row, columnCount - row.length))
      .join('\n'),
  );
  const { reports } = await extractReports(new TextEncoder().encode(text), { path: 'page.txt', url: null });
  return reports[0];
}

/** The report with blanks for the zeros of single applicants. */
function sparse(sample: Sample): Sample {
  return withFigures(sample, (figure, id) =>
    figure.value === 0 && id.startsWith('t3') && !id.endsWith('__total') ? notPrinted('', 0) : figure,
  );
}

/** The report with blanks for the last figures of documents. */
function openEnded(sample: Sample): Sample {
  return withFigures(sample, (figure, id) =>
    /^t2_(?:regulations|normative_docs)__(?:in_force|public_total)$/u.test(id) ? notPrinted('') : figure,
  );
}
