import type { Glyph } from '../engine/page-content.js';
import type { GlyphLine } from '../text/glyph-lines.js';
import { glyphText } from '../text/glyph-text.js';
import { isBlankBetween } from '../text/line-text.js';

/** Characters of a line that no wide gap parts: what stands in one cell, or in cells that stand close. */
export interface Chunk {
  readonly glyphs: readonly Glyph[];
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly fontSizePt: number;
  /** True for a figure, or what stands in the place of one. */
  readonly isFigure: boolean;
}

/** A line of text as chunks, from left to right. */
export interface ChunkLine {
  readonly chunks: readonly Chunk[];
  readonly baseline: number;
  readonly fontSizePt: number;
}

/** A gap wider than this (in font sizes) parts chunks. Blanks inside spread labels (总 计) are half as wide or less. */
const CHUNK_GAP = 0.75;

/** A gap that parts cells where other signs say so as well. */
export const NARROW_GAP = 0.3;

/** A gap wider than this parts a figure from a dash: two borders and what keeps the text of two cells off them. */
const DASH_GAP = 0.15;

/** A number as published reports print it: full or half width, signed, with a counting word; or what stands for none. */
const FIGURE =
  /^(?:(?:增加|减少|[-+－＋−])?[\d０-９.,．，]+(?:[亿万]?元|[件人]次|[件条條项項笔筆份宗个個次人%％])?|[-—–/／]+|[无零])$/u;
const DIGIT = /^[\d０-９.,．，]$/u;

/** What stands for no figure, at the left of its cell where spreadsheets set figures at the right. */
const NO_FIGURE = /^[-—–/／]$/u;

/** True for a dash that stands for no figure. */
export function standsForNone({ glyphs }: Chunk): boolean {
  return glyphs.length > 0 && glyphs.every(({ text }) => NO_FIGURE.test(text));
}

/** Cuts a line of text at its wide gaps. */
export function toChunkLine(line: GlyphLine): ChunkLine {
  const chunks: Chunk[] = [];
  let members: Glyph[] = [];
  for (const [index, glyph] of line.glyphs.entries()) {
    const last = members[members.length - 1];
    if (last !== undefined && (isParted(last, glyph) || isItemAfter(last, line.glyphs, index))) {
      chunks.push(toChunk(members));
      members = [];
    }
    members.push(glyph);
  }
  if (members.length > 0) chunks.push(toChunk(members));
  return { chunks, baseline: line.baseline, fontSizePt: line.fontSizePt };
}

/**
 * Two figures are parted by any printed blank, as the columns of a table without rules may stand close, and a figure and a dash behind it by
 * a narrower one: nothing is written so in one cell.
 */
function isParted(left: Glyph, right: Glyph): boolean {
  const gap = (right.box[0] - left.box[2]) / Math.min(left.fontSizePt, right.fontSizePt);
  if (!DIGIT.test(left.text)) return gap > CHUNK_GAP;
  if (DIGIT.test(right.text)) return isBlankBetween(left, right);
  return gap > (NO_FIGURE.test(right.text) ? DASH_GAP : CHUNK_GAP);
}

/** The number of an item (2. or 3、) after a narrow gap begins the next cell: group and item labels may stand close. */
function isItemAfter(left: Glyph, glyphs: readonly Glyph[], index: number): boolean {
  const [first, second, third] = glyphs.slice(index, index + 3);
  if (first === undefined || second === undefined || third === undefined) return false;
  if (first.box[0] - left.box[2] <= NARROW_GAP * left.fontSizePt) return false;
  return /^\d[.、．]\D$/.test(first.text + second.text + third.text);
}

/** A chunk of characters that stand on one line, from left to right. */
export function toChunk(glyphs: readonly Glyph[]): Chunk {
  return {
    glyphs,
    left: Math.min(...glyphs.map((glyph) => glyph.box[0])),
    right: Math.max(...glyphs.map((glyph) => glyph.box[2])),
    baseline: glyphs[0]?.originY ?? 0,
    fontSizePt: Math.max(...glyphs.map((glyph) => glyph.fontSizePt)),
    isFigure: FIGURE.test(glyphText(glyphs)),
  };
}

/** Where the text of a chunk ends below, by its em box. */
export function bottomOf(chunk: Chunk): number {
  return chunk.baseline - 0.2 * chunk.fontSizePt;
}

/** Where the text of a chunk ends above, by its em box. */
export function topOf(chunk: Chunk): number {
  return chunk.baseline + 0.8 * chunk.fontSizePt;
}
