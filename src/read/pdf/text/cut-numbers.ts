import type { Glyph } from '../engine/page-content.js';

const NUMBER_SIGN = /^[\d０-９.,，．%-]$/u;

/** Signs of one number stand closer than this (in font sizes). */
const GAP = 0.5;

/** Their base lines differ by no more than this (in font sizes). */
const LEVEL = 0.1;

/**
 * The clipped signs of numbers of which some signs are seen: the cell was too narrow for its figure. What is left of it would be
 * another figure.
 */
export function cutNumbers(glyphs: readonly Glyph[]): ReadonlySet<Glyph> {
  const cut = new Set<Glyph>();
  if (!glyphs.some((glyph) => glyph.clipped)) return cut;
  for (let from = 0; from < glyphs.length; ) {
    let to = from + 1;
    while (to < glyphs.length && areOfOneNumber(glyphs[to - 1]!, glyphs[to]!)) to++;
    const run = glyphs.slice(from, to);
    if (run.some(({ clipped }) => !clipped)) for (const glyph of run) if (glyph.clipped) cut.add(glyph);
    from = to;
  }
  return cut;
}

function areOfOneNumber(before: Glyph, after: Glyph): boolean {
  if (!NUMBER_SIGN.test(before.text) || !NUMBER_SIGN.test(after.text)) return false;
  if (before.direction !== after.direction) return false;
  const angle = (after.direction * Math.PI) / 180;
  const [x, y] = [after.originX - before.originX, after.originY - before.originY];
  const along = x * Math.cos(angle) + y * Math.sin(angle);
  const across = Math.abs(y * Math.cos(angle) - x * Math.sin(angle));
  const level = after.direction % 180 === 0;
  const advance = level ? before.box[2] - before.box[0] : before.box[3] - before.box[1];
  const size = after.fontSizePt;
  return across <= LEVEL * size && along >= 0 && along - advance <= GAP * size;
}
