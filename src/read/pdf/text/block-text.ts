import type { Glyph } from '../engine/page-content.js';
import { type GlyphLine, linesOf } from './glyph-lines.js';
import { textOfLine } from './line-text.js';
import { inReadingFrame } from './reading-frame.js';

/**
 * Room at the end of a line (besides the next figure) that the padding of a cell takes on both sides together. Word
 * pads by 5.4 pt a side, browsers and spreadsheets by less; nothing pads by more than 7.2.
 */
export const MOST_PADDING_PT = 14.4;

/**
 * The text of the glyphs of one cell that is `widthPt` wide inside its borders. Figures on lines of their own stay on them:
 * a blank between 8 and 127 would make one number of thousands of them.
 */
export function textOfBlock(glyphs: readonly Glyph[], widthPt: number): string {
  return glyphs.length === 0 ? '' : joinLines(linesOf(inReadingFrame(glyphs)), widthPt, '\n');
}

/**
 * Lines as one text. Chinese runs on without a blank. A figure that filled the line before a figure is one number wrapped
 * in a narrow column (1 / 0 for 10); with room left at the end of the line they are two, and stay apart.
 */
export function joinLines(lines: readonly GlyphLine[], widthPt: number, betweenFigures = ' '): string {
  let text = '';
  let last: GlyphLine | null = null;
  for (const line of lines) {
    const next = textOfLine(line);
    if (last !== null) text += separatorBetween(text, next) ?? (fills(last, widthPt) ? '' : betweenFigures);
    text += next;
    last = line;
  }
  return text;
}

/** What parts two lines, or null where both are figures. */
function separatorBetween(before: string, after: string): string | null {
  const end = before.charAt(before.length - 1);
  const start = after.charAt(0);
  if (!/[!-~]/.test(end) || !/[!-~]/.test(start)) return '';
  if (!/[\d.,]/.test(end) || !/[\d.,]/.test(start)) return /[A-Za-z]/.test(end + start) ? ' ' : '';
  return null;
}

/** True where another figure would not fit on a line. */
function fills({ box, glyphs }: GlyphLine, widthPt: number): boolean {
  const width = box[2] - box[0];
  return widthPt - width <= width / glyphs.length + MOST_PADDING_PT;
}
