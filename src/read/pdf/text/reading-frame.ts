import type { Glyph } from '../engine/page-content.js';
import { quarterTurn } from '../geometry/upright.js';

/** Steps (in font sizes) within which the next character of a column of vertical writing stands under the last. */
const COLUMN_DRIFT = 0.3;
const LONGEST_STEP = 2;

/**
 * Glyphs of one cell or region in coordinates in which they read from left to right and lines go down: labels in narrow
 * merged cells are sometimes turned on their side, and some are written in columns from right to left.
 */
export function inReadingFrame(glyphs: readonly Glyph[]): readonly Glyph[] {
  const turn = prevailingTurn(glyphs);
  if (turn === 90) return glyphs.map((glyph) => moved(glyph, glyph.originY, -glyph.originX));
  if (turn === 270) return glyphs.map((glyph) => moved(glyph, -glyph.originY, glyph.originX));
  if (turn === 180) return glyphs.map((glyph) => moved(glyph, -glyph.originX, -glyph.originY));
  if (isVerticalWriting(glyphs)) return glyphs.map((glyph) => moved(glyph, -glyph.originY, glyph.originX));
  return glyphs;
}

function prevailingTurn(glyphs: readonly Glyph[]): number {
  let turned = 0;
  let turn = 0;
  for (const { direction } of glyphs) {
    if (direction === 0) continue;
    turned++;
    turn = quarterTurn(direction) ?? 0;
  }
  return turned * 2 > glyphs.length ? turn : 0;
}

/**
 * True where, in the order of painting, characters follow downwards more often than to the right, and a column follows
 * that begins further up. One column reads the same either way, so a narrow cell with one character a line needs no decision.
 */
function isVerticalWriting(glyphs: readonly Glyph[]): boolean {
  let down = 0;
  let right = 0;
  let up = 0;
  for (let index = 1; index < glyphs.length; index++) {
    const from = glyphs[index - 1];
    const to = glyphs[index];
    if (from === undefined || to === undefined) continue;
    const size = from.fontSizePt;
    const stepX = (to.originX - from.originX) / size;
    const stepY = (to.originY - from.originY) / size;
    if (Math.abs(stepX) <= COLUMN_DRIFT && stepY < -COLUMN_DRIFT && stepY > -LONGEST_STEP) down++;
    else if (Math.abs(stepY) <= COLUMN_DRIFT && stepX > 0) right++;
    else if (stepY > COLUMN_DRIFT) up++;
  }
  return down > right && up > 0;
}

/** Only the pen and the width of the box matter from here on; a character of vertical writing advances by its height. */
function moved(glyph: Glyph, originX: number, originY: number): Glyph {
  const size = glyph.fontSizePt;
  return { ...glyph, originX, originY, box: [originX, originY, originX + size, originY + size] };
}
