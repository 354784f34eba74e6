import type { Box, Glyph } from '../engine/page-content.js';

/** Characters on one base line, from left to right. */
export interface GlyphLine {
  readonly glyphs: readonly Glyph[];
  readonly baseline: number;
  /** Font size of the largest character. */
  readonly fontSizePt: number;
  readonly box: Box;
}

/**
 * Base lines this near (in font sizes of the smaller text) are one line: figures and ideographs of one line come from
 * different fonts, a point or two apart. Lines of a paragraph are at least one font size apart.
 */
const SAME_LINE = 0.45;

/** Sorts glyphs that read from left to right into lines, from the top down. */
export function linesOf(glyphs: readonly Glyph[]): GlyphLine[] {
  const fromTop = [...glyphs].sort((a, b) => b.originY - a.originY || a.originX - b.originX);
  const lines: GlyphLine[] = [];
  let members: Glyph[] = [];
  let baseline = 0;
  let fontSizePt = 0;
  for (const glyph of fromTop) {
    const reach = SAME_LINE * Math.min(glyph.fontSizePt, fontSizePt);
    if (members.length > 0 && baseline - glyph.originY > reach) {
      lines.push(toLine(members));
      members = [];
    }
    if (members.length === 0) {
      baseline = glyph.originY;
      fontSizePt = glyph.fontSizePt;
    }
    members.push(glyph);
  }
  if (members.length > 0) lines.push(toLine(members));
  return lines;
}

/** A line of glyphs that are known to stand on one base line. */
function toLine(members: readonly Glyph[]): GlyphLine {
  const glyphs = members.length === 1 ? members : [...members].sort((a, b) => a.originX - b.originX);
  let [left, bottom, right, top] = glyphs[0]?.box ?? [0, 0, 0, 0];
  let baselines = 0;
  let fontSizePt = 0;
  for (const { box, originY, fontSizePt: size } of glyphs) {
    if (box[0] < left) left = box[0];
    if (box[1] < bottom) bottom = box[1];
    if (box[2] > right) right = box[2];
    if (box[3] > top) top = box[3];
    if (size > fontSizePt) fontSizePt = size;
    baselines += originY;
  }
  return {
    glyphs,
    baseline: baselines / Math.max(1, glyphs.length),
    fontSizePt,
    box: [left, bottom, right, top],
  };
}
