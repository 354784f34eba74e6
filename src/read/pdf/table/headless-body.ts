import { gridBox } from '../../ruled/grid.js';
import type { Ruling } from '../../ruled/ruling.js';
import type { Glyph } from '../engine/page-content.js';
import { middleX, middleY } from '../geometry/box.js';
import { linesOf } from '../text/glyph-lines.js';
import { toChunkLine } from '../unruled/chunks.js';
import type { FoundGrid } from './drawn-grids.js';
import type { FilledGrid } from './fill-cells.js';

/** How far above a body (in points) the line over its header may be. */
const HEADER_HEIGHT_PT = 150;

/** Lines of one table end within this of each other. */
const FLUSH_PT = 4;

/**
 * True for the cells of a body whose header above stands between level lines alone, as long as those of the body: no line
 * parts its columns, and only with the figures below it can they be told.
 */
export function isHeadless(
  { grid }: FoundGrid,
  filled: FilledGrid | undefined,
  loose: Ruling,
  glyphs: readonly Glyph[],
): boolean {
  const [left, , right, top] = gridBox(grid);
  const over = loose.levels.filter(
    ({ at, from, to }) =>
      at > top + FLUSH_PT &&
      at < top + HEADER_HEIGHT_PT &&
      Math.abs(from - left) <= FLUSH_PT &&
      Math.abs(to - right) <= FLUSH_PT,
  );
  if (filled === undefined || over.length === 0) return false;
  const lowest = Math.min(...over.map(({ at }) => at));
  const isHeader = ({ box }: Glyph) =>
    middleY(box) > top && middleY(box) < lowest && middleX(box) > left && middleX(box) < right;
  return glyphs.some(isHeader) && beginsWithFigures(filled);
}

/** True where no text stands over the first figures. */
function beginsWithFigures({ glyphs }: FilledGrid): boolean {
  const lines = linesOf(glyphs.flat()).map(toChunkLine);
  const figures = lines.flatMap(({ chunks }) => chunks.slice(1).filter((chunk) => chunk.isFigure));
  const labelsEnd = Math.min(...figures.map(({ left }) => left));
  const top = Math.max(...figures.map(({ baseline }) => baseline));
  return lines.every((line) => line.baseline <= top || line.chunks.every(({ right }) => right <= labelsEnd));
}
