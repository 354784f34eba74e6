import { expect, it } from 'vitest';
import { drawnGrids } from '../../../../src/read/pdf/table/drawn-grids.js';
import { write } from '../glyphs.js';

/** Three rows of three boxes, 80 wide and 24 high, from 100 to 340 and from 528 to 600, with one level line more. */
function rowsWith(line: { at: number; from: number; to: number }): string[] {
  const levels = [600, 576, 552, 528].map((at) => ({ at, from: 100, to: 340 }));
  const uprights = [100, 180, 260, 340].map((at) => ({ at, from: 528, to: 600 }));
  const glyphs = [583, 560, 535].flatMap((y) => [100, 180, 260].flatMap((x) => write('12', x + 20, y)));
  const components = [{ levels: [...levels, line], uprights }];
  const { grids } = drawnGrids({ components, fills: [] }, glyphs, () => true);
  return grids.flatMap(({ grid }) =>
    grid.cells.map(({ row, column, rowSpan }) => `${row} ${column} ${rowSpan}`),
  );
}

const WHOLE = rowsWith({ at: 576, from: 100, to: 340 });

it('of three rows of three cells, each is one', () => {
  expect(WHOLE).toHaveLength(9);
  expect(WHOLE.every((cell) => cell.endsWith(' 1'))).toBe(true);
});

it.each([
  ['under the border of its row', { at: 571, from: 100, to: 180 }],
  ['over it', { at: 558, from: 180, to: 340 }],
  ['through the text of the row', { at: 570, from: 260, to: 340 }],
])('a line over some of the columns, nearer than a digit is high, bounds no row: %s', (_, line) => {
  expect(rowsWith(line)).toEqual(WHOLE);
});

it.each([
  ['as far as a row is high', { at: 564, from: 100, to: 180 }],
  ['over all columns', { at: 571, from: 100, to: 340 }],
])('a line does: %s', (_, line) => {
  expect(rowsWith(line)).not.toEqual(WHOLE);
});
