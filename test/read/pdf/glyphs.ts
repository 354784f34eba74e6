import type { Glyph } from '../../../src/read/pdf/engine/page-content.js';

/** Glyphs of a text that is written from left to right from a place; ideographs one em wide, other signs half. */
export function write(text: string, x: number, y: number, size = 10, more: Partial<Glyph> = {}): Glyph[] {
  let pen = x;
  const glyphs: Glyph[] = [];
  for (const character of text) {
    const advance = character.charCodeAt(0) < 0x80 ? size / 2 : size;
    if (character !== ' ') glyphs.push(glyphAt(character, pen, y, size, advance, more));
    pen += advance;
  }
  return glyphs;
}

/** One character a line, from the top down. */
export function writeDown(text: string, x: number, y: number, size = 10): Glyph[] {
  return [...text].map((character, index) => glyphAt(character, x, y - index * size * 1.2, size, size, {}));
}

/** One character at its place. */
export function glyphAt(
  text: string,
  x: number,
  y: number,
  size: number,
  advance: number,
  more: Partial<Glyph>,
): Glyph {
  return {
    text,
    originX: x,
    originY: y,
    box: [x, y - 0.2 * size, x + advance, y + 0.8 * size],
    clipped: false,
    direction: 0,
    fontSizePt: size,
    renderMode: 0,
    color: [0, 0, 0, 255],
    paint: 1,
    ...more,
  };
}
