import type { Glyph } from '../engine/page-content.js';

/** Punctuation as wide as an ideograph, of which one half is blank. */
const BLANK_RIGHT = /^[）］｝】》」』〉〕”’、，。；：！？．]$/u;
const BLANK_LEFT = /^[（［｛【《「『〈〔“‘]$/u;
/** Narrower forms have no blank half. */
const FULL_WIDTH = 0.8;

/**
 * Left and right end of what a character prints. The blank half of a bracket may hang over the border of its cell: browsers
 * trim it at the end of a line, and the page still gives its whole width.
 */
export function inkSpan({ text, box: [left, , right], fontSizePt }: Glyph): readonly [number, number] {
  const middle = (left + right) / 2;
  if (right - left < FULL_WIDTH * fontSizePt) return [left, right];
  if (BLANK_RIGHT.test(text)) return [left, middle];
  return BLANK_LEFT.test(text) ? [middle, right] : [left, right];
}
