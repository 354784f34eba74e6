import type { Glyph } from '../engine/page-content.js';
import { linesOf } from '../text/glyph-lines.js';
import { type ChunkLine, toChunkLine } from '../unruled/chunks.js';
import type { FilledGrid } from './fill-cells.js';
import { figuresApart } from './spread-digits.js';

/** Lines of figures in one cell that make it a column of its own rather than a number wrapped in a narrow one. */
const STACKED_FIGURES = 3;

/** Cells side by side that hold a header and a figure under it: one may be a label that ends in a number. */
const HEADED_FIGURES = 3;

/** Cells that hold a label and, after a gap, its figures on one line: one may be a label with a number in it. */
const LABELLED_FIGURES = 3;

/**
 * True where cells hold several columns of figures (side by side on a line), several rows of them (one above the other in
 * two cells side by side), figures under their headers, or labels with their figures beside them (a frame with level lines
 * alone): the table is drawn with some of its lines only.
 */
export function isCoarse(filled: FilledGrid): boolean {
  const { grid, glyphs } = filled;
  const stacksByRow = new Map<number, number>();
  let isParted = false;
  let headed = 0;
  let labelled = 0;
  for (const [index, { row }] of grid.cells.entries()) {
    const lines = linesWithFigures(glyphs[index] ?? []);
    const figures = lines.filter(isAllFigures);
    if (figures.some((line) => line.chunks.length > 1)) isParted = true;
    if (lines.some(isLabelled)) labelled++;
    if (figures.length === 1 && lines.length > 1 && lines[lines.length - 1] === figures[0]) headed++;
    if (figures.length >= STACKED_FIGURES) stacksByRow.set(row, (stacksByRow.get(row) ?? 0) + 1);
  }
  if (isParted && figuresApart(filled).areColumns) return true;
  if (headed >= HEADED_FIGURES || labelled >= LABELLED_FIGURES) return true;
  return [...stacksByRow.values()].some((stacks) => stacks > 1);
}

function linesWithFigures(glyphs: readonly Glyph[]): ChunkLine[] {
  if (!glyphs.some((glyph) => /\d/.test(glyph.text))) return [];
  return linesOf(glyphs.filter((glyph) => glyph.direction === 0)).map(toChunkLine);
}

function isAllFigures(line: ChunkLine): boolean {
  return line.chunks.every((chunk) => chunk.isFigure);
}

function isLabelled({ chunks }: ChunkLine): boolean {
  return chunks.length > 1 && !chunks[0]?.isFigure && chunks.slice(1).every((chunk) => chunk.isFigure);
}
