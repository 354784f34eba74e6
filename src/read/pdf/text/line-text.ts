import { foldCharacters } from '../../fold-characters.js';
import type { Glyph } from '../engine/page-content.js';
import type { GlyphLine } from './glyph-lines.js';

/**
 * A gap (in font sizes) that is a blank between two signs of Western text. Blanks of Western fonts are a quarter of the
 * font size wide and blanks of Chinese fonts half; pieces of one number are never this far apart.
 */
const WESTERN_BLANK = 0.2;

/** Justified Chinese text is spread by up to a third of the font size, and figures in it are set off by a quarter. */
const CHINESE_BLANK = 0.5;

/** The text of a line: blanks come from the gaps, never from the blanks in the file, whose widths are often absurd. */
export function textOfLine(line: GlyphLine): string {
  let text = '';
  let last: Glyph | null = null;
  for (const glyph of line.glyphs) {
    if (last !== null && isBlankBetween(last, glyph)) text += ' ';
    text += foldCharacters(glyph.text);
    last = glyph;
  }
  return text;
}

/** True where the gap between neighbours on a line is a printed blank. */
export function isBlankBetween(left: Glyph, right: Glyph): boolean {
  const gap = right.box[0] - left.box[2];
  const size = Math.min(left.fontSizePt, right.fontSizePt);
  return gap > size * (isWestern(left.text) && isWestern(right.text) ? WESTERN_BLANK : CHINESE_BLANK);
}

/** Letters, figures and the signs written with them, half-width. */
function isWestern(text: string): boolean {
  return /^[!-~]/.test(text);
}
