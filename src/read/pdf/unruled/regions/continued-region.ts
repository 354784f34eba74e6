import type { ChunkLine } from '../chunks.js';
import { bandsOf } from './bands.js';
import type { TextRegion } from './table-regions.js';

/** The piece of a table on the next page stands within the width of the first, give or take this much (in font sizes). */
const OVERHANG = 2;

/** The text of one table is of one size, give or take this share. */
const OTHER_SIZE = 0.12;

/** Moves lines up so far that none of them stands beside a line of the next page. */
const OUT_OF_REACH_PT = 100_000;

/**
 * A region that begins a page as the piece of the table that ends the page before, with the lines above as witnesses of
 * its columns: without its header, and with most of its cells blank, it would not show them. As it is where it cannot be.
 */
export function continuedRegion(region: TextRegion, above: TextRegion): TextRegion {
  const size = sizeOf(region);
  const overhang = OVERHANG * size;
  const isWithin = region.left >= above.left - overhang && region.right <= above.right + overhang;
  if (!isWithin || Math.abs(size - sizeOf(above)) > OTHER_SIZE * size) return region;
  const bands = bandsOf(above);
  const last = bands[bands.length - 1]?.lines ?? [];
  return {
    ...region,
    left: Math.min(region.left, above.left),
    right: Math.max(region.right, above.right),
    before: [...(bands.length < 2 ? (above.before ?? []) : []), ...last].map(movedUp),
  };
}

function sizeOf({ lines }: TextRegion): number {
  return Math.max(...lines.map((line) => line.fontSizePt));
}

function movedUp(line: ChunkLine): ChunkLine {
  const baseline = line.baseline + OUT_OF_REACH_PT;
  const chunks = line.chunks.map((chunk) => ({ ...chunk, baseline: chunk.baseline + OUT_OF_REACH_PT }));
  return { ...line, baseline, chunks };
}
