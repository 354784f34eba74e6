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
  const titles = titlesOf(region);
  const bands: { lines: ChunkLine[]; isTitle: boolean }[] = [];
  for (const line of region.lines) {
    const isTitle = titles.has(line);
    const last = bands[bands.length - 1];
    if (last === undefined || isTitle || last.isTitle) bands.push({ lines: [line], isTitle });
    else last.lines.push(line);
  }
  return bands;
}

/**
 * Lines of one text over headers: in the middle of the text of the table, or all in one place, which is the middle of
 * the table where its labels stand far from its border.
 */
function titlesOf({ lines, left, right }: TextRegion): ReadonlySet<ChunkLine> {
  const width = right - left;
  const possible = lines.filter(
    (line, index) => mayBeTitle(lines, index) && widthOf(line) < WIDEST_SHARE * width,
  );
  const overSeveral = possible.filter((line) => (lines[lines.indexOf(line) + 1]?.chunks.length ?? 0) > 1);
  const isNear = (line: ChunkLine, x: number) => Math.abs(middleOf(line) - x) <= CENTRED_SHARE * width;
  const sure = overSeveral.filter(
    (line) =>
      isNear(line, (left + right) / 2) ||
      overSeveral.some((other) => other !== line && isNear(line, middleOf(other))),
  );
  return new Set(possible.filter((line) => sure.some((title) => isNear(line, middleOf(title)))));
}

/** True for a line of one text over a header. */
function mayBeTitle(lines: readonly ChunkLine[], index: number): boolean {
  const [only, another] = lines[index]!.chunks;
  const next = lines[index + 1];
  if (only === undefined || another !== undefined || only.isFigure || next === undefined) return false;
  return isHeader(next) && standsApart(lines, index);
}

function widthOf({ chunks }: ChunkLine): number {
  return chunks[0]!.right - chunks[0]!.left;
}

function middleOf({ chunks }: ChunkLine): number {
  return (chunks[0]!.left + chunks[0]!.right) / 2;
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
