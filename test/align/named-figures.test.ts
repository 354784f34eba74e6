import { expect, it } from 'vitest';
import type { DrawnTable } from '../render/draw.js';
import { box, DRAWN } from '../render/text/drawn-box.js';
import { isFigure, readTorn, rowsOf, wrongCells } from './torn-page.js';

const FORMS = ['ogi-2021', 'ogi-2019'];

/** Each figure behind the label of its column, as `write` puts the two. */
function named(table: DrawnTable, write: (column: string, figure: string) => string, before: string): string {
  const headers: DrawnTable['rows'][number][number][] = [];
  const lines = rowsOf(table).flatMap((row) => {
    const figures = row.filter(isFigure);
    headers.push(...row.filter(({ role }) => role === 'header'));
    if (figures.length === 0) return row.filter(({ role }) => role === 'banner').map(({ text }) => text);
    const label = row.filter(({ role }) => role === 'label').map(({ text }) => text);
    const columnOf = (column: number) =>
      headers.findLast((cell) => cell.column <= column && column < cell.column + cell.columnSpan)!.text;
    const pairs = figures.map(({ column, text }) => write(columnOf(column), text));
    return table.id === 't4' ? inRows(pairs, before) : [label.join(''), ...pairs].join(before);
  });
  return lines.join('\n');
}

/** Table four has the labels of its rows above its header. */
function inRows(pairs: readonly string[], before: string): string[] {
  return ['行政复议', '未经复议直接起诉', '复议后起诉'].map((label, at) =>
    [label, ...pairs.slice(at * 5, at * 5 + 5)].join(before),
  );
}

it.each(
  FORMS.flatMap((form) =>
    (
      [
        ['on lines of their own', '\n  ', (column: string, figure: string) => `${column}：${figure}`],
        ['as items of a list', '\n  - ', (column: string, figure: string) => `${column}：**${figure}**`],
        ['in a sentence', '，', (column: string, figure: string) => `${column}${figure}件`],
      ] as const
    ).map(([name, before, write]) => [name, form, before, write] as const),
  ),
)('figures that are named each are read, %s (%s)', async (_, form, before, write) => {
  const torn = await readTorn(form, (table) => named(table, write, before));
  expect(wrongCells(torn)).toEqual([]);
});

it.each(FORMS)('figures that are named each are read beside tables that are drawn (%s)', async (form) => {
  const write = (column: string, figure: string) => `${column}：${figure}`;
  const torn = await readTorn(form, (table) =>
    table.id === 't3' ? named(table, write, '\n') : box(table, DRAWN),
  );
  expect(wrongCells(torn)).toEqual([]);
});
