import type { Grid } from './grid.js';

/** Index of the cell that holds a point; -1 outside the grid. */
export function cellAtPoint(grid: Grid, x: number, y: number): number {
  const column = intervalOf(grid.xs, x, 1);
  const row = intervalOf(grid.ys, y, -1);
  if (column < 0 || row < 0) return -1;
  return grid.cellAt[row * (grid.xs.length - 1) + column] ?? -1;
}

/** Index of the interval of `borders` (rising for sign 1, falling for -1) that holds `at`; -1 outside. */
function intervalOf(borders: readonly number[], at: number, sign: 1 | -1): number {
  let low = 0;
  let high = borders.length - 1;
  if (high < 1 || sign * (at - (borders[0] ?? 0)) < 0 || sign * (at - (borders[high] ?? 0)) > 0) return -1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (sign * (at - (borders[middle] ?? 0)) >= 0) low = middle;
    else high = middle;
  }
  return low;
}
