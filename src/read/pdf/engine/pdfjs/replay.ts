import type { Affine } from '../affine.js';
import type { Glyph } from '../page-content.js';
import type { PathMarks } from '../painted-paths.js';
import {
  freshPen,
  type GraphicsState,
  initialState,
  type PdfjsFont,
  type TextPen,
} from './graphics-state.js';
import type { Pdfjs } from './load-pdfjs.js';

/** Numbers of the operators, by name. */
export type OperatorCodes = Pdfjs['OPS'];

/** The painting of a page, as far as it has come. */
export interface Replay {
  readonly codes: OperatorCodes;
  readonly fontOf: (name: string) => PdfjsFont | null;
  /** Whether a layer is switched on. */
  readonly isShown: (layer: unknown) => boolean;
  readonly glyphs: Glyph[];
  readonly marks: PathMarks;
  readonly saved: GraphicsState[];
  state: GraphicsState;
  pen: TextPen;
  /** True where the next path clips what follows. */
  clips: boolean;
  /** Paths and pictures painted so far. */
  painted: number;
  /** Groups that are only the mask of something else, and so not painted. */
  maskDepth: number;
  /** For each marked part that is open, whether it is a layer that is switched off. */
  readonly switchedOff: boolean[];
}

/** The painting of a page before its first operator. */
export function startReplay(
  { codes, fontOf, isShown }: Pick<Replay, 'codes' | 'fontOf' | 'isShown'>,
  toPage: Affine,
): Replay {
  return {
    codes,
    fontOf,
    isShown,
    glyphs: [],
    marks: { segments: [], areas: [] },
    saved: [],
    state: initialState(toPage),
    pen: freshPen(),
    clips: false,
    painted: 0,
    maskDepth: 0,
    switchedOff: [],
  };
}
