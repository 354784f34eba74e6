import type { Glyph } from '../engine/page-content.js';

/** The characters of glyphs, one after the other. */
export function glyphText(glyphs: readonly Glyph[]): string {
  return glyphs.map((glyph) => glyph.text).join('');
}
