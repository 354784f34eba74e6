import type { Glyph } from '../engine/page-content.js';
import { linesOf } from '../text/glyph-lines.js';
import { type ChunkLine, toChunkLine } from '../unruled/chunks.js';
import type { FilledGrid } from './fill-cells.js';

/** Lines of figures in one cell that make it a column of its own rather than a number wrapped in a narrow one. */
const STACKED_FIGURES = 3;

/**
 * True where cells hold several columns of figures (side by side on a line) or several rows of them (one above the other
 * in two cells side by side): the table is drawn with some of its lines only.
 */
export function isCoarse({ grid, glyphs }: FilledGrid): boolean {
  const stacksByRow = new Map<number, number>();
  for (const [index, cell] of grid.cells.entries()) {
    const lines = figureLines(glyphs[index] ?? []);
    if (lines.some((line) => line.chunks.filter((chunk) => chunk.isFigure).length > 1)) return true;
    if (lines.length < STACKED_FIGURES || lines.some((line) => line.chunks.length > 1)) continue;
    const stacks = (stacksByRow.get(cell.row) ?? 0) + 1;
    if (stacks > 1) return true;
    stacksByRow.set(cell.row, stacks);
  }
  return false;
}

/** The lines of a cell that hold nothing but figures. */
function figureLines(glyphs: readonly Glyph[]): ChunkLine[] {
  if (!glyphs.some((glyph) => /\d/.test(glyph.text))) return [];
  const lines = linesOf(glyphs.filter((glyph) => glyph.direction === 0)).map(toChunkLine);
  return lines.filter((line) => line.chunks.every((chunk) => chunk.isFigure));
}
