import type { IsClear } from '../../ruled/grid.js';
import type { RuleSpan } from '../../ruled/ruling.js';
import type { Glyph } from '../engine/page-content.js';

/** A line may cut this share of the font size off a character before it runs through it. */
const GRAZE = 0.15;

/** Characters this near (in font sizes) on both sides of an upright line are a word that it runs through. */
const WORD_GAP = 0.4;

/** Tells of lines whether they run through the text of a page. */
export function clearOfText(glyphs: readonly Glyph[]): IsClear {
  return (kind, line) => (kind === 'level' ? isLevelClear(line, glyphs) : isUprightClear(line, glyphs));
}

function isLevelClear({ at, from, to }: RuleSpan, glyphs: readonly Glyph[]): boolean {
  return !glyphs.some(({ box: [left, bottom, right, top], fontSizePt }) => {
    const graze = GRAZE * fontSizePt;
    return left < to && right > from && bottom + graze < at && top - graze > at;
  });
}

function isUprightClear({ at, from, to }: RuleSpan, glyphs: readonly Glyph[]): boolean {
  const near = glyphs.filter(({ box: [left, bottom, right, top], fontSizePt }) => {
    const middle = (bottom + top) / 2;
    return (
      middle > from && middle < to && left < at + WORD_GAP * fontSizePt && right > at - WORD_GAP * fontSizePt
    );
  });
  return !near.some((glyph) => {
    const graze = GRAZE * glyph.fontSizePt;
    const [left, , right] = glyph.box;
    if (left + graze < at && right - graze > at) return true;
    return right <= at + graze && near.some((other) => other.box[0] >= at - graze && isOnLine(glyph, other));
  });
}

function isOnLine(a: Glyph, b: Glyph): boolean {
  return Math.abs(a.originY - b.originY) < GRAZE * a.fontSizePt;
}
