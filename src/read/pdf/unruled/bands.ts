import type { ChunkLine } from './chunks.js';
import type { TextRegion } from './table-regions.js';

/** Lines of a region that have columns of their own. */
export interface Band {
  readonly lines: readonly ChunkLine[];
  /** True for a line that spans the table: 第二十条第（五）项 */
  readonly isTitle: boolean;
}

/** A title is centred on its table this well (share of its width). */
const CENTRED_SHARE = 0.04;

/** A title is narrower than this share of its table: longer lines are labels. */
const WIDEST_SHARE = 0.5;

/**
 * A region cut at the titles within it, from the top down. Under each title stand other columns: three and four of them
 * centred in one width hide each other where they are looked for together.
 */
export function bandsOf(region: TextRegion): Band[] {
  const bands: { lines: ChunkLine[]; isTitle: boolean }[] = [];
  for (const [index, line] of region.lines.entries()) {
    const isTitle = isTitleLine(line, region.lines[index + 1], region);
    const last = bands[bands.length - 1];
    if (last === undefined || isTitle || last.isTitle) bands.push({ lines: [line], isTitle });
    else last.lines.push(line);
  }
  return bands;
}

/** A line of one text in the middle of the table, over a header of several. */
function isTitleLine(line: ChunkLine, next: ChunkLine | undefined, { left, right }: TextRegion): boolean {
  const [only, another] = line.chunks;
  if (only === undefined || another !== undefined || only.isFigure || (next?.chunks.length ?? 0) < 2)
    return false;
  const width = right - left;
  const offCentre = Math.abs((only.left + only.right) / 2 - (left + right) / 2);
  return (
    offCentre <= CENTRED_SHARE * width && only.right - only.left < WIDEST_SHARE * width && isHeader(next)
  );
}

function isHeader(line: ChunkLine | undefined): boolean {
  return line?.chunks.every((chunk) => !chunk.isFigure) ?? false;
}
