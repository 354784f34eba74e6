import type { Glyph } from '../engine/page-content.js';
import { type GlyphLine, linesOf } from './glyph-lines.js';
import { textOfLine } from './line-text.js';
import { inReadingFrame } from './reading-frame.js';

/**
 * Room at the end of a line (besides the next figure) that the padding of a cell takes on both sides together. Word
 * pads by 5.4 pt a side, browsers and spreadsheets by less; nothing pads by more than 7.2.
 */
const PADDING_PT = 14.4;

/** The text of the glyphs of one cell that is `widthPt` wide inside its borders. */
export function textOfBlock(glyphs: readonly Glyph[], widthPt: number): string {
  if (glyphs.length === 0) return '';
  const framed = inReadingFrame(glyphs);
  return joinLines(linesOf(framed), widthPt);
}

/**
 * Lines as one text. Chinese runs on without a blank. A figure that filled the line before a figure is one number wrapped
 * in a narrow column (1 / 0 for 10); with room left at the end of the line they are two, and stay apart.
 */
export function joinLines(lines: readonly GlyphLine[], widthPt: number): string {
  let text = '';
  let last: GlyphLine | null = null;
  for (const line of lines) {
    const next = textOfLine(line);
    if (last !== null) text += separatorBetween(text, next, last, widthPt);
    text += next;
    last = line;
  }
  return text;
}

function separatorBetween(before: string, after: string, line: GlyphLine, widthPt: number): string {
  const end = before.charAt(before.length - 1);
  const start = after.charAt(0);
  if (!/[!-~]/.test(end) || !/[!-~]/.test(start)) return '';
  if (!/[\d.,]/.test(end) || !/[\d.,]/.test(start)) return /[A-Za-z]/.test(end + start) ? ' ' : '';
  const room = widthPt - (line.box[2] - line.box[0]);
  return room <= line.fontSizePt / 2 + PADDING_PT ? '' : ' ';
}
