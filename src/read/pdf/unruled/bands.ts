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

/** Lines nearer than this (in font sizes) to each other stand in one row. */
const CLOSEST_LINES = 0.9;

/**
 * A region cut at the titles within it, from the top down. Under each title stand other columns: three and four of them
 * centred in one width hide each other where they are looked for together.
 */
export function bandsOf(region: TextRegion): Band[] {
  const bands: { lines: ChunkLine[]; isTitle: boolean }[] = [];
  for (const [index, line] of region.lines.entries()) {
    const isTitle = standsApart(region.lines, index) && isTitleLine(line, region.lines[index + 1], region);
    const last = bands[bands.length - 1];
    if (last === undefined || isTitle || last.isTitle) bands.push({ lines: [line], isTitle });
    else last.lines.push(line);
  }
  return bands;
}

/** A line of one text in the middle of the table, over a header of several. */
function isTitleLine(line: ChunkLine, next: ChunkLine | undefined, { left, right }: TextRegion): boolean {
  const [only, another] = line.chunks;
  if (only === undefined || another !== undefined || only.isFigure || next === undefined) return false;
  if (next.chunks.length < 2) return false;
  const width = right - left;
  const offCentre = Math.abs((only.left + only.right) / 2 - (left + right) / 2);
  return (
    offCentre <= CENTRED_SHARE * width && only.right - only.left < WIDEST_SHARE * width && isHeader(next)
  );
}

/** False for the first or the second half of a header beside headers of one line. */
function standsApart(lines: readonly ChunkLine[], index: number): boolean {
  const baselines = lines.slice(Math.max(0, index - 1), index + 2).map(({ baseline }) => baseline);
  const least = CLOSEST_LINES * lines[index]!.fontSizePt;
  return baselines.slice(1).every((baseline, at) => baselines[at]! - baseline >= least);
}

function isHeader(line: ChunkLine): boolean {
  return line.chunks.every((chunk) => !chunk.isFigure);
}
