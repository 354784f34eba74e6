import { cellAtPoint } from '../../ruled/cell-at-point.js';
import type { Box } from '../engine/page-content.js';
import { middleX, middleY } from '../geometry/box.js';
import type { FilledGrid } from './fill-cells.js';

/** What keeps this far from the borders of its cell stands in it; shading and rounded borders reach them. */
const MARGIN_PT = 0.5;

/** Boxes of the cells that hold no character and yet a picture or a drawing: figures may be drawn, and look like text. */
export function paintedCells({ grid, glyphs }: FilledGrid, drawings: readonly Box[]): Box[] {
  const painted = new Set<Box>();
  for (const drawing of drawings) {
    const index = cellAtPoint(grid, middleX(drawing), middleY(drawing));
    const cell = grid.cells[index];
    if (cell !== undefined && glyphs[index]?.length === 0 && isWithin(drawing, cell.box))
      painted.add(cell.box);
  }
  return [...painted];
}

function isWithin([left, bottom, right, top]: Box, cell: Box): boolean {
  return (
    left >= cell[0] + MARGIN_PT &&
    bottom >= cell[1] + MARGIN_PT &&
    right <= cell[2] - MARGIN_PT &&
    top <= cell[3] - MARGIN_PT
  );
}
