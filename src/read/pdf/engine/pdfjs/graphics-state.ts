import { type Affine, IDENTITY } from '../affine.js';
import type { Clip } from '../clip.js';
import type { Color } from '../page-content.js';

/** What pdf.js hands out of a font: enough to place its glyphs. */
export interface PdfjsFont {
  readonly vertical?: boolean | undefined;
  readonly isType3Font?: boolean | undefined;
  readonly fontMatrix?: readonly number[] | undefined;
  readonly defaultVMetrics?: readonly number[] | undefined;
}

/** The part of the graphics state of PDF that decides where text and lines stand and how they look. */
export interface GraphicsState {
  toPage: Affine;
  /** What is left to be painted on; null for all. */
  clip: Clip | null;
  fillColor: Color | null;
  strokeColor: Color | null;
  fillAlpha: number;
  strokeAlpha: number;
  /** True under any blend mode but the normal one. */
  blends: boolean;
  lineWidth: number;
  font: PdfjsFont | null;
  fontSize: number;
  charSpacing: number;
  wordSpacing: number;
  /** 1 for 100 per cent. */
  horizontalScale: number;
  leading: number;
  rise: number;
  renderMode: number;
}

const BLACK: Color = [0, 0, 0, 255];

/** The state at the start of a page that `toPage` maps to points. */
export function initialState(toPage: Affine): GraphicsState {
  return {
    toPage,
    clip: null,
    fillColor: BLACK,
    strokeColor: BLACK,
    fillAlpha: 1,
    strokeAlpha: 1,
    blends: false,
    lineWidth: 1,
    font: null,
    fontSize: 0,
    charSpacing: 0,
    wordSpacing: 0,
    horizontalScale: 1,
    leading: 0,
    rise: 0,
    renderMode: 0,
  };
}

/** Where the next text goes: the text matrix, the pen on it, and the start of its line. */
export interface TextPen {
  matrix: Affine;
  x: number;
  y: number;
  lineX: number;
  lineY: number;
}

/** A pen at the origin of a text matrix; of the identity unless given. */
export function freshPen(matrix: Affine = IDENTITY): TextPen {
  return { matrix, x: 0, y: 0, lineX: 0, lineY: 0 };
}

/** Moves the pen to the start of a line that lies so far from the start of the last. */
export function moveToLine(pen: TextPen, byX: number, byY: number): void {
  pen.lineX += byX;
  pen.lineY += byY;
  pen.x = pen.lineX;
  pen.y = pen.lineY;
}

/** `#rrggbb` as a colour with the opacity that the state holds, 0 to 1. */
export function withAlpha(color: Color | null, alpha: number): Color | null {
  return color === null ? null : [color[0], color[1], color[2], Math.round(color[3] * alpha)];
}

/** Null for what is not `#rrggbb`. */
export function parseHexColor(hex: unknown): Color | null {
  if (typeof hex !== 'string' || !/^#[\da-f]{6}$/i.test(hex)) return null;
  const value = Number.parseInt(hex.slice(1), 16);
  return [value >> 16, (value >> 8) & 0xff, value & 0xff, 255];
}
