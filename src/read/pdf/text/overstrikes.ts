import type { Glyph } from '../engine/page-content.js';

/**
 * The same character this near (in font sizes) is the same one drawn again. Bold is faked with shifts of up to a tenth;
 * the narrowest digits stand a third of the font size apart.
 */
const SAME_PLACE = 0.2;

/** Drops characters that are drawn a second time over themselves, to fake bold or a shadow. The first drawn stays. */
export function dropOverstrikes(glyphs: readonly Glyph[]): Glyph[] {
  const again = new Set<Glyph>();
  for (const [, alike] of groupByText(glyphs)) {
    const fromTop = [...alike].sort((a, b) => b.originY - a.originY);
    for (const [index, glyph] of fromTop.entries()) markRepeats(glyph, fromTop, index + 1, again);
  }
  return again.size === 0 ? [...glyphs] : glyphs.filter((glyph) => !again.has(glyph));
}

function groupByText(glyphs: readonly Glyph[]): Map<string, Glyph[]> {
  const groups = new Map<string, Glyph[]>();
  for (const glyph of glyphs) {
    const group = groups.get(glyph.text);
    if (group === undefined) groups.set(glyph.text, [glyph]);
    else group.push(glyph);
  }
  return groups;
}

function markRepeats(glyph: Glyph, fromTop: readonly Glyph[], start: number, again: Set<Glyph>): void {
  const reach = SAME_PLACE * glyph.fontSizePt;
  for (let index = start; index < fromTop.length; index++) {
    const other = fromTop[index];
    if (other === undefined || glyph.originY - other.originY > reach) return;
    if (Math.abs(glyph.originX - other.originX) <= reach)
      again.add(other.paint >= glyph.paint ? other : glyph);
  }
}
