import { compose, horizontalScale, mapX, mapY, turnOf, verticalScale } from '../affine.js';
import { isClippedAway } from '../clip.js';
import { emBox, roomOf } from '../em-box.js';
import type { Glyph } from '../page-content.js';
import { type GraphicsState, type PdfjsFont, type TextPen, withAlpha } from './graphics-state.js';

/** A character in the argument of a text operator of pdf.js; numbers between them are kerning in thousandths. */
export interface PdfjsGlyph {
  readonly unicode: string;
  readonly width: number;
  readonly isSpace: boolean;
  readonly vmetric?: readonly number[] | null;
}

const THOUSANDTH = 0.001;

/** Adds the glyphs that a text operator paints, white space excepted, and moves the pen past them. */
export function showText(
  items: readonly (PdfjsGlyph | number | null)[],
  state: GraphicsState,
  pen: TextPen,
  paint: number,
  glyphs: Glyph[],
): void {
  const { font, fontSize } = state;
  if (font === null || fontSize === 0) return;
  const unit = fontSize * (font.fontMatrix?.[0] ?? THOUSANDTH);
  const vertical = font.vertical === true;
  for (const item of items) {
    if (item === null) continue;
    if (typeof item === 'number') {
      advance(pen, state, vertical, -item * fontSize * THOUSANDTH);
      continue;
    }
    const metric = vertical ? verticalMetric(item, font) : null;
    if (item.unicode.trim() !== '') glyphs.push(placeGlyph(item, metric, unit, state, pen, paint));
    const spacing = state.charSpacing + (item.isSpace ? state.wordSpacing : 0);
    advance(pen, state, vertical, (metric === null ? item.width : metric.advance) * unit + spacing);
  }
}

interface VerticalMetric {
  /** Down the page, so below zero. */
  readonly advance: number;
  readonly x: number;
  readonly y: number;
}

function verticalMetric(glyph: PdfjsGlyph, font: PdfjsFont): VerticalMetric {
  const metric = glyph.vmetric ?? font.defaultVMetrics ?? [-1000, 500, 880];
  return {
    advance: metric[0] ?? -1000,
    x: glyph.vmetric ? (metric[1] ?? 0) : glyph.width / 2,
    y: metric[2] ?? 880,
  };
}

function advance(pen: TextPen, state: GraphicsState, vertical: boolean, by: number): void {
  if (vertical) pen.y += by;
  else pen.x += by * state.horizontalScale;
}

function placeGlyph(
  glyph: PdfjsGlyph,
  metric: VerticalMetric | null,
  unit: number,
  state: GraphicsState,
  pen: TextPen,
  paint: number,
): Glyph {
  const toPage = compose(state.toPage, pen.matrix);
  const x = pen.x - (metric === null ? 0 : metric.x * unit);
  const y = pen.y + state.rise - (metric === null ? 0 : metric.y * unit);
  const originX = mapX(toPage, x, y);
  const originY = mapY(toPage, x, y);
  const direction = turnOf(toPage, state.fontSize);
  const fontSizePt = emHeight(state) * verticalScale(toPage);
  // Subsets of cairo give no sign a width, and place each.
  const width = glyph.width === 0 ? roomOf(glyph.unicode) * state.fontSize : glyph.width * unit;
  const advancePt = Math.abs(width * state.horizontalScale) * horizontalScale(toPage);
  const box = emBox(originX, originY, advancePt, fontSizePt, direction);
  return {
    text: unmappedAsReplacement(glyph.unicode),
    originX,
    originY,
    box,
    clipped: isClippedAway(box, state.clip),
    direction,
    fontSizePt,
    renderMode: state.renderMode,
    color: withAlpha(state.fillColor, state.fillAlpha),
    paint,
  };
}

/** The glyphs of a Type 3 font are drawn in units of its own: a thousand of them, as everywhere, make the font size. */
function emHeight({ font, fontSize }: GraphicsState): number {
  const size = Math.abs(fontSize);
  const scale = Math.abs(font?.fontMatrix?.[3] ?? THOUSANDTH);
  return font?.isType3Font === true && size * scale < 1 ? Math.max(size, size * scale * 1000) : size;
}

function unmappedAsReplacement(text: string): string {
  return text === '' || text.charCodeAt(0) < 0x20 ? '\uFFFD' : text;
}
