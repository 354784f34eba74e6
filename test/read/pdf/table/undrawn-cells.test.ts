import { expect, it } from 'vitest';
import { fillCells } from '../../../../src/read/pdf/table/fill-cells.js';
import { undrawnCells } from '../../../../src/read/pdf/table/undrawn-cells.js';
import { gridOf } from '../../../../src/read/ruled/grid.js';
import type { RuleSpan } from '../../../../src/read/ruled/ruling.js';
import { write } from '../glyphs.js';

const ROWS = 4;

/** Rows of boxes 60 wide and 20 high, the topmost at 80; `ends` says how many each row has. */
function drawn(ends: readonly number[]) {
  const levels: RuleSpan[] = [];
  const uprights: RuleSpan[] = [];
  for (const [row, end] of ends.entries()) {
    const bottom = 20 * (ROWS - 1 - row);
    for (const at of [bottom, bottom + 20]) levels.push({ at, from: 0, to: 60 * end });
    for (let column = 0; column <= end; column++)
      uprights.push({ at: 60 * column, from: bottom, to: bottom + 20 });
  }
  return { levels, uprights };
}

/** Row and column of the cells that are not there. */
function undrawn(ends: readonly number[], text = ''): string[] {
  const ruling = drawn(ends);
  const grid = gridOf(ruling);
  if (grid === null) throw new Error('no grid');
  const { filled } = fillCells([grid], write(text, 125, 45));
  return [...undrawnCells(grid, filled[0]?.glyphs ?? [], ruling)].map(
    ({ row, column }) => `${row} ${column}`,
  );
}

it.each<[string, readonly number[], string, readonly string[]]>([
  ['all rows have all boxes', [3, 3, 3, 3], '', []],
  ['a row ends one box early', [3, 2, 3, 3], '', ['1 2']],
  ['the last row ends one box early', [3, 3, 3, 2], '', ['3 2']],
  ['something stands where a box is missing', [3, 2, 3, 3], '12', []],
  ['most rows have no border at their end', [2, 2, 2, 3], '', []],
])('where %s', (_, ends, text, expected) => {
  expect(undrawn(ends, text)).toEqual(expected);
});
