import type { Glyph } from '../engine/page-content.js';
import { type GlyphLine, linesOf } from '../text/glyph-lines.js';
import { textOfLine } from '../text/line-text.js';
import type { PreparedPage } from './prepare-page.js';

/**
 * What overruns the end of a page, below its number, and stands again on the next page: spreadsheets print the label of a merged
 * cell on both of its pages, and set none of it into the room that the first leaves.
 *
 * @param number the line of the number at the foot of the page
 */
export function overrunBelow(
  number: GlyphLine,
  page: PreparedPage,
  next: PreparedPage | undefined,
): readonly Glyph[] {
  const below = page.glyphs.filter(({ originY }) => originY < number.baseline - number.fontSizePt);
  if (below.length === 0 || next === undefined) return [];
  const again = linesOf(next.glyphs).map(textOfLine);
  const isAgain = (line: GlyphLine) => again.some((text) => text.includes(textOfLine(line)));
  return linesOf(below).every(isAgain) ? below : [];
}
