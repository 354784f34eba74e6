import type { Ruling } from '../../../ruled/ruling.js';
import { bottomOf, topOf } from '../chunks.js';
import type { TextRegion } from './table-regions.js';

/** A drawn line belongs to a region where it runs along this share of its width. */
const ALONG_SHARE = 0.3;

/** The drawn lines that belong to a region: those within its height, and one above and below. */
export function drawnWithin(region: TextRegion, ruling: Ruling): Ruling {
  const chunks = region.lines.flatMap((line) => line.chunks);
  const size = Math.max(...chunks.map((chunk) => chunk.fontSizePt));
  const top = Math.max(...chunks.map(topOf)) + 1.5 * size;
  const bottom = Math.min(...chunks.map(bottomOf)) - 1.5 * size;
  const width = region.right - region.left;
  return {
    levels: ruling.levels.filter((level) => {
      const shared = Math.min(level.to, region.right) - Math.max(level.from, region.left);
      return level.at < top && level.at > bottom && shared > ALONG_SHARE * width;
    }),
    uprights: ruling.uprights.filter(
      (upright) =>
        upright.at > region.left - size &&
        upright.at < region.right + size &&
        upright.from < top &&
        upright.to > bottom,
    ),
  };
}
