import { covers, type Grid, spansOn } from '../../ruled/grid.js';
import type { GridCell } from '../../ruled/grid-cells.js';
import type { Ruling } from '../../ruled/ruling.js';
import type { Glyph } from '../engine/page-content.js';
import { middleY } from '../geometry/box.js';

/**
 * The cells at the right end of a table that are not there: they hold nothing, and no border is drawn on their right, where
 * other rows have one. The row ends before them, as one does that lost a cell.
 */
export function undrawnCells(
  grid: Grid,
  glyphs: readonly (readonly Glyph[])[],
  { uprights }: Ruling,
): ReadonlySet<GridCell> {
  const columns = grid.xs.length - 1;
  const rightEnd = spansOn(uprights, grid.xs[columns] ?? 0);
  const last = grid.cells.filter(({ column, columnSpan }) => column + columnSpan === columns);
  const open = last.filter(({ box }) => !covers(rightEnd, middleY(box)));
  if (rowsOf(open) * 2 > rowsOf(last)) return new Set();
  const empty = new Set(grid.cells.filter((_, index) => glyphs[index]?.length === 0));
  return new Set(open.filter((cell) => cell.column > 0 && empty.has(cell)));
}

function rowsOf(cells: readonly GridCell[]): number {
  return cells.reduce((sum, { rowSpan }) => sum + rowSpan, 0);
}
