import { describe, expect, it } from 'vitest';
import { extractReports } from '../../../src/extract.js';
import { contradicted } from '../../render/contradict.js';
import { type DrawnTable, drawTable, textsOfRow } from '../../render/draw.js';
import { seeded } from '../../render/random.js';
import { inventReport } from '../../render/report.js';
import type { Sample } from '../../render/sample.js';
import { textPage } from '../../render/text/page.js';
import { joined, readTorn, rowsOf, silentCells, type Torn, wrongCells } from '../torn-page.js';

/** Figures of table three as the page prints them, row by row. */
type Grid = readonly (readonly string[])[];
type Order = (grid: Grid) => string;

const FORMS = ['ogi-2021', 'ogi-2019'];
/** Rows of the first page. */
const FIRST_PAGE = 11;

const line = (figures: readonly string[]) => figures.join('\n');
const byRows: Order = (grid) => line(grid.flat());
const byColumns: Order = (grid) => line(grid[0]!.flatMap((_, column) => grid.map((row) => row[column]!)));
const strip = (grid: Grid, from: number, to: number) => grid.map((row) => row.slice(from, to));

const ORDERS: Readonly<Record<string, Order>> = {
  'column after column': byColumns,
  'column after column, page by page': (grid) =>
    `${byColumns(grid.slice(0, FIRST_PAGE))}\n\n${byColumns(grid.slice(FIRST_PAGE))}`,
  'row after row, then in two strips': (grid) =>
    [
      byRows(grid.slice(0, FIRST_PAGE)),
      byRows(strip(grid.slice(FIRST_PAGE), 0, 3)),
      byRows(strip(grid.slice(FIRST_PAGE), 3, 7)),
    ].join('\n\n'),
  'a strip, and beside it blocks below each other': (grid) =>
    [
      byRows(grid.slice(0, FIRST_PAGE)),
      byColumns(strip(grid.slice(FIRST_PAGE), 0, 1)),
      byColumns(strip(grid.slice(FIRST_PAGE, FIRST_PAGE + 4), 1, 7)),
      byRows(strip(grid.slice(FIRST_PAGE + 4), 1, 7)),
    ].join('\n\n'),
  'the first row with words among it, in another order': ([first, ...rest]) =>
    [line([2, 3, 0, 1].map((at) => first![at]!)), '其他组织', line(first!.slice(4)), byRows(rest)].join('\n'),
};

/** A table row by row, the digits of each row run together. */
function glued(table: DrawnTable): string {
  return rowsOf(table)
    .map(textsOfRow)
    .map(({ labels, figures }) => `${labels.join('')}：${figures.join('')}`)
    .join('\n');
}

/** The text of a table: its labels, and then, of table three, its figures in some order. */
function written(table: DrawnTable, order: Order): string {
  const rows = table.rows.map((row) => row.filter(({ role }) => role !== 'figure').map(({ text }) => text));
  if (table.id !== 't3') return table.rows.map((row) => row.map(({ text }) => text).join(' ')).join('\n');
  const grid = table.rows
    .map((row) => row.filter(({ role }) => role === 'figure').map(({ text }) => text))
    .filter((row) => row.length > 0);
  return `${rows.flat().join('\n')}\n\n${order(grid)}`;
}

function read(sample: Sample, order: Order): Promise<Torn> {
  return readWritten(sample, (table) => written(table, order));
}

async function readWritten(
  { report: sample, tables }: Sample,
  write: (table: DrawnTable) => string,
): Promise<Torn> {
  const texts = tables.map((table) => ({ id: table.id, text: write(drawTable(table)) }));
  const bytes = new TextEncoder().encode(textPage(sample, texts));
  const { reports } = await extractReports(bytes, { path: 'columns.txt', url: null });
  expect(reports).toHaveLength(1);
  return { sample, report: reports[0]! };
}

/** Cells for which another figure is believed than the page was made from. */
function believedWrongly({ sample, report }: Torn): string[] {
  return [...report.cells].flatMap(([id, { resolved }]) =>
    resolved === null || resolved === (sample.figures.get(id)?.value ?? 0) ? [] : [id],
  );
}

const dense = (form: string, seed: number) =>
  inventReport({ form, scale: 'dense', undivided: false }, seeded(seed));

describe('figures that a text prints apart from their labels', () => {
  it.each(
    FORMS.flatMap((form) => Object.keys(ORDERS).map((order) => [form, order] as const)),
  )('are put into the cells in which the sums hold (%s, %s)', async (form, order) => {
    const torn = await read(dense(form, 7), ORDERS[order]!);
    expect(wrongCells(torn)).toEqual([]);
  });

  it.each(Object.keys(ORDERS))('are not believed where a published sum fails (%s)', async (order) => {
    const random = seeded(11);
    const torn = await read(contradicted(dense('ogi-2021', 11), random), ORDERS[order]!);
    expect(believedWrongly(torn)).toEqual([]);
    expect(silentCells(torn)).toEqual([]);
  });

  it.each(['county', 'town'] as const)('are not believed where most are zeros (%s)', async (scale) => {
    const sample = inventReport({ form: 'ogi-2021', scale, undivided: false }, seeded(3));
    const torn = await read(sample, byColumns);
    expect(believedWrongly(torn)).toEqual([]);
    expect(silentCells(torn)).toEqual([]);
  });

  it('are not those of columns that words among them name in an order of their own', async () => {
    const torn = await read(dense('ogi-2021', 7), (grid) =>
      [1, 0, 2, 3, 4, 5, 6].map((at) => `栏\n${line(grid.map((row) => row[at]!))}`).join('\n'),
    );
    expect(believedWrongly(torn)).toEqual([]);
    expect(silentCells(torn)).toEqual([]);
  });

  it.each([
    'town',
    'county',
    'dense',
  ] as const)('are not those of last year, before those of the year (%s)', async (scale) => {
    const lastYear = inventReport({ form: 'ogi-2021', scale, undivided: false }, seeded(8)).tables.map(
      drawTable,
    );
    const torn = await readWritten(contradicted(dense('ogi-2021', 11), seeded(11)), (table) => {
      const before = lastYear.find(({ id }) => id === table.id)!;
      return table.id === 't3' ? `上年数据\n${joined(' ')(before)}\n本年数据\n${glued(table)}` : glued(table);
    });
    expect(believedWrongly(torn)).toEqual([]);
  });
});

it('rows behind their labels stay there where one of them has lost its own, which is told', async () => {
  const finish = (page: string) => page.replace('（七）总计 ', '');
  const torn = await readTorn('ogi-2021', joined(' '), { finish });
  const codes = torn.report.findings.map(({ code }) => code);
  expect(codes).toContain('READ-ROW-MISSING');
  expect(codes).not.toContain('READ-DECODED');
});
