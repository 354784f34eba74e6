import type { Box } from './page-content.js';

/** Share of the font size that the box of a glyph reaches below its base line. */
const DESCENT = 0.2;
const ASCENT = 0.8;

/** Half-width signs take half the room of ideographs. */
const HALF = 0.5;

/** The share of the font size that a sign takes up along its line, where the file does not say. */
export function roomOf(text: string): number {
  return /^[!-~]/.test(text) ? HALF : 1;
}

/**
 * The box of a glyph from its pen: as wide as its advance and as high as its font size, turned with its base line.
 * Ink boxes are of no use here: 一 is a stroke half-way up its line, and lines sorted by ink fall apart.
 */
export function emBox(
  originX: number,
  originY: number,
  advancePt: number,
  fontSizePt: number,
  turn: number,
): Box {
  if (turn === 0) {
    return [originX, originY - DESCENT * fontSizePt, originX + advancePt, originY + ASCENT * fontSizePt];
  }
  const angle = (turn * Math.PI) / 180;
  const alongX = Math.cos(angle);
  const alongY = Math.sin(angle);
  const xs: number[] = [];
  const ys: number[] = [];
  for (const along of [0, advancePt]) {
    for (const across of [-DESCENT * fontSizePt, ASCENT * fontSizePt]) {
      xs.push(originX + along * alongX - across * alongY);
      ys.push(originY + along * alongY + across * alongX);
    }
  }
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}
