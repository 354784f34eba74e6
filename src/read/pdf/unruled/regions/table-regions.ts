import type { RuleSpan } from '../../../ruled/ruling.js';
import type { GlyphLine } from '../../text/glyph-lines.js';
import { type ChunkLine, toChunkLine } from '../chunks.js';
import { withFlushFiguresApart } from '../flush-figures-apart.js';
import { withLettersJoined } from '../letters-apart.js';
import { beginsWithLabel, reachDown, reachUp } from './region-reach.js';
import { rowGroups } from './row-groups.js';
import { rowPitchOf } from './row-pitch.js';

/** Lines of text that stand in columns, from the top down: a table of which the rules are missing, or some of them. */
export interface TextRegion {
  readonly lines: readonly ChunkLine[];
  readonly left: number;
  readonly right: number;
  /** Lines of the same table on the page before: they show columns that are blank here. None unless given. */
  readonly before?: readonly ChunkLine[];
}

/** More than this is a page full of numbers. The form's largest table has about 300 chunks. */
const MOST_CHUNKS = 3_000;

/**
 * Finds the regions of a page where text stands in columns. `levels` are level lines that bound no cells; `goesOn` says
 * that a table ends the page before and may go on here, without a header.
 */
export function tableRegions(
  lines: readonly GlyphLine[],
  levels: readonly RuleSpan[],
  pageWidthPt: number,
  goesOn = false,
): TextRegion[] {
  const chunked = withFlushFiguresApart(withLettersJoined(lines.map(toChunkLine)));
  const regions: TextRegion[] = [];
  let taken = 0;
  for (const [first, last] of rowGroups(chunked, pageWidthPt)) {
    const core = chunked.slice(first, last + 1);
    const [left, right] = extentOf(core);
    const reach = {
      chunked,
      left,
      right,
      labelsEnd: labelsEndOf(core),
      rowPitch: rowPitchOf(core),
      levels,
      pageWidthPt,
    };
    const start = goesOn && beginsWithLabel(first, reach) ? 0 : Math.max(taken, reachUp(first, reach));
    const end = reachDown(last, reach);
    const region = chunked.slice(start, end + 1);
    const [regionLeft, regionRight] = extentOf(region);
    if (chunkCount(region) <= MOST_CHUNKS)
      regions.push({ lines: region, left: regionLeft, right: regionRight });
    taken = end + 1;
  }
  return regions;
}

function chunkCount(lines: readonly ChunkLine[]): number {
  return lines.reduce((count, line) => count + line.chunks.length, 0);
}

/** How far the text of lines reaches from left to right. */
export function extentOf(lines: readonly ChunkLine[]): [left: number, right: number] {
  const chunks = lines.flatMap((line) => line.chunks);
  return [Math.min(...chunks.map((chunk) => chunk.left)), Math.max(...chunks.map((chunk) => chunk.right))];
}

/** Left end of the leftmost figure that is not the first chunk of its line; infinite where there is none. */
function labelsEndOf(lines: readonly ChunkLine[]): number {
  const figures = lines.flatMap((line) => line.chunks.slice(1).filter((chunk) => chunk.isFigure));
  return Math.min(...figures.map((chunk) => chunk.left));
}
