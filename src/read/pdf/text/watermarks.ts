import type { Glyph } from '../engine/page-content.js';
import { contains, middleX, middleY } from '../geometry/box.js';
import { quarterTurn } from '../geometry/upright.js';
import { faintRepeats } from './faint-repeats.js';

/** Text this many times as large as what it stands on runs across the page. Titles are twice as large and stand on nothing. */
const OVERSIZE = 2.5;

/** The text of a page, and what runs across it: watermarks. */
export interface ParedText {
  readonly text: Glyph[];
  readonly across: Glyph[];
}

/** Watermarks run obliquely over the page, in large letters over or under its text, or faintly again and again. */
export function separateWatermarks(glyphs: readonly Glyph[]): ParedText {
  const overlying = oversizeLines(glyphs);
  const repeats = faintRepeats(glyphs);
  const text: Glyph[] = [];
  const across: Glyph[] = [];
  for (const glyph of glyphs) {
    const isOversize = overlying.size > 0 && overlying.has(lineKey(glyph));
    (isOversize || repeats.has(glyph) || quarterTurn(glyph.direction) === null ? across : text).push(glyph);
  }
  return { text, across };
}

/** Lines of large text of which some stands on small text. */
function oversizeLines(glyphs: readonly Glyph[]): Set<string> {
  const sizes = glyphs.map((glyph) => glyph.fontSizePt).sort((a, b) => a - b);
  const usual = sizes[sizes.length >> 1] ?? 0;
  const largest = sizes[sizes.length - 1] ?? 0;
  if (largest < OVERSIZE * usual) return new Set();
  const large = glyphs.filter((glyph) => glyph.fontSizePt >= OVERSIZE * usual);
  const small = glyphs.filter((glyph) => glyph.fontSizePt * OVERSIZE <= largest);
  return new Set(large.filter((glyph) => standsOn(glyph, small)).map(lineKey));
}

function standsOn({ box, fontSizePt }: Glyph, small: readonly Glyph[]): boolean {
  return small.some(
    (other) =>
      other.fontSizePt * OVERSIZE <= fontSizePt && contains(box, middleX(other.box), middleY(other.box)),
  );
}

/** Characters of one line of one size are one text. */
function lineKey({ originX, originY, direction, fontSizePt }: Glyph): string {
  const across = direction % 180 === 0 ? originY : originX;
  return `${Math.round(fontSizePt)} ${Math.round(across)} ${direction}`;
}
