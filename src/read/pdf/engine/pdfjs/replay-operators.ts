import { type Affine, compose, horizontalScale, IDENTITY } from '../affine.js';
import { PAGE_LIMITS } from '../limits.js';
import type { Box, Glyph, PageContent } from '../page-content.js';
import { markImage, markPath, type PathMarks } from '../painted-paths.js';
import { readSubpaths } from './draw-path.js';
import {
  freshPen,
  type GraphicsState,
  initialState,
  moveToLine,
  type PdfjsFont,
  parseHexColor,
  type TextPen,
  withAlpha,
} from './graphics-state.js';
import type { Pdfjs } from './load-pdfjs.js';
import { type PdfjsGlyph, showText } from './show-text.js';

export type OperatorCodes = Pdfjs['OPS'];

/** The operator list of a page as pdf.js hands it out. */
export interface OperatorList {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly (readonly unknown[] | null)[];
}

interface Replay {
  readonly codes: OperatorCodes;
  readonly fontOf: (name: string) => PdfjsFont | null;
  readonly glyphs: Glyph[];
  readonly marks: PathMarks;
  readonly saved: GraphicsState[];
  state: GraphicsState;
  pen: TextPen;
  /** Groups that are only the mask of something else, and so not painted. */
  maskDepth: number;
}

type Marks = Pick<PageContent, 'glyphs' | 'segments' | 'areas' | 'cut'>;

/** What the operators of a page paint, with `toPage` as the first matrix. */
export function replayOperators(
  list: OperatorList,
  codes: OperatorCodes,
  fontOf: (name: string) => PdfjsFont | null,
  toPage: Affine,
): Marks {
  const replay: Replay = {
    codes,
    fontOf,
    glyphs: [],
    marks: { segments: [], areas: [] },
    saved: [],
    state: initialState(toPage),
    pen: freshPen(),
    maskDepth: 0,
  };
  const length = Math.min(list.fnArray.length, PAGE_LIMITS.objects * 4);
  let index = 0;
  for (; index < length && hasRoom(replay); index++) {
    step(replay, list.fnArray[index] ?? 0, list.argsArray[index] ?? [], index);
  }
  return { glyphs: replay.glyphs, ...replay.marks, cut: index < list.fnArray.length };
}

function hasRoom({ glyphs, marks }: Replay): boolean {
  return (
    glyphs.length < PAGE_LIMITS.glyphs &&
    marks.segments.length < PAGE_LIMITS.segments &&
    marks.areas.length < PAGE_LIMITS.areas
  );
}

function step(replay: Replay, code: number, args: readonly unknown[], index: number): void {
  if (replay.maskDepth > 0 && code !== replay.codes.beginGroup && code !== replay.codes.endGroup) return;
  if (stepState(replay, code, args) || stepText(replay, code, args, index)) return;
  stepPaint(replay, code, args, index);
}

function stepState(replay: Replay, code: number, args: readonly unknown[]): boolean {
  const { codes, state } = replay;
  switch (code) {
    case codes.save:
      push(replay);
      return true;
    case codes.restore:
    case codes.paintFormXObjectEnd:
    case codes.endAnnotation:
      replay.state = replay.saved.pop() ?? state;
      return true;
    case codes.transform:
      state.toPage = compose(state.toPage, affineOf(args));
      return true;
    case codes.paintFormXObjectBegin:
      push(replay);
      replay.state.toPage = compose(replay.state.toPage, affineOf(args[0]));
      return true;
    case codes.beginAnnotation:
      push(replay);
      replay.state.toPage = compose(replay.state.toPage, compose(affineOf(args[2]), affineOf(args[3])));
      return true;
    case codes.beginGroup:
      if (replay.maskDepth > 0 || isMask(args[0])) replay.maskDepth++;
      else push(replay);
      return true;
    case codes.endGroup:
      if (replay.maskDepth > 0) replay.maskDepth--;
      else replay.state = replay.saved.pop() ?? state;
      return true;
    default:
      return stepLook(replay, code, args);
  }
}

function stepLook({ codes, state, fontOf }: Replay, code: number, args: readonly unknown[]): boolean {
  switch (code) {
    case codes.setLineWidth:
      state.lineWidth = numberOf(args[0]);
      return true;
    case codes.setFillRGBColor:
      state.fillColor = parseHexColor(args[0]);
      return true;
    case codes.setStrokeRGBColor:
      state.strokeColor = parseHexColor(args[0]);
      return true;
    case codes.setFillColorN:
      state.fillColor = null;
      return true;
    case codes.setStrokeColorN:
      state.strokeColor = null;
      return true;
    case codes.setFillTransparent:
      state.fillColor = [0, 0, 0, 0];
      return true;
    case codes.setStrokeTransparent:
      state.strokeColor = [0, 0, 0, 0];
      return true;
    case codes.setGState:
      applyExtendedState(state, args[0], fontOf);
      return true;
    default:
      return false;
  }
}

function applyExtendedState(state: GraphicsState, entries: unknown, fontOf: Replay['fontOf']): void {
  if (!Array.isArray(entries)) return;
  for (const [key, value] of entries) {
    if (key === 'ca') state.fillAlpha = numberOf(value);
    else if (key === 'CA') state.strokeAlpha = numberOf(value);
    else if (key === 'BM') state.blends = value !== 'source-over';
    else if (key === 'LW') state.lineWidth = numberOf(value);
    else if (key === 'Font' && Array.isArray(value)) setFont(state, fontOf, value);
  }
}

function setFont(state: GraphicsState, fontOf: Replay['fontOf'], args: readonly unknown[]): void {
  state.font = fontOf(String(args[0]));
  state.fontSize = numberOf(args[1]);
}

function stepText(replay: Replay, code: number, args: readonly unknown[], index: number): boolean {
  const { codes, state, pen } = replay;
  switch (code) {
    case codes.beginText:
      replay.pen = freshPen();
      return true;
    case codes.setTextMatrix:
      replay.pen = freshPen(affineOf(args[0]));
      return true;
    case codes.moveText:
      moveToLine(pen, numberOf(args[0]), numberOf(args[1]));
      return true;
    case codes.setLeadingMoveText:
      state.leading = -numberOf(args[1]);
      moveToLine(pen, numberOf(args[0]), numberOf(args[1]));
      return true;
    case codes.nextLine:
      moveToLine(pen, 0, -state.leading);
      return true;
    case codes.showText:
      showText(args[0] as readonly (PdfjsGlyph | number | null)[], state, pen, index, replay.glyphs);
      return true;
    default:
      return stepTextLook(replay, code, args);
  }
}

function stepTextLook({ codes, state, fontOf }: Replay, code: number, args: readonly unknown[]): boolean {
  switch (code) {
    case codes.setFont:
      setFont(state, fontOf, args);
      return true;
    case codes.setCharSpacing:
      state.charSpacing = numberOf(args[0]);
      return true;
    case codes.setWordSpacing:
      state.wordSpacing = numberOf(args[0]);
      return true;
    case codes.setHScale:
      state.horizontalScale = numberOf(args[0]) / 100;
      return true;
    case codes.setLeading:
      state.leading = numberOf(args[0]);
      return true;
    case codes.setTextRise:
      state.rise = numberOf(args[0]);
      return true;
    case codes.setTextRenderingMode:
      state.renderMode = numberOf(args[0]);
      return true;
    default:
      return false;
  }
}

function stepPaint(replay: Replay, code: number, args: readonly unknown[], index: number): void {
  const { codes, state, marks } = replay;
  switch (code) {
    case codes.constructPath:
      paintPath(replay, args, index);
      return;
    case codes.paintImageXObject:
    case codes.paintImageMaskXObject:
    case codes.paintInlineImageXObject:
    case codes.paintSolidColorImageMask:
      markImage(unitSquare(state.toPage), index, marks);
      return;
    case codes.paintImageXObjectRepeat:
      paintRepeated(replay, [numberOf(args[1]), 0, 0, numberOf(args[2])], args[3], index);
      return;
    case codes.paintImageMaskXObjectRepeat:
      paintRepeated(
        replay,
        [numberOf(args[1]), numberOf(args[2]), numberOf(args[3]), numberOf(args[4])],
        args[5],
        index,
      );
      return;
    case codes.paintInlineImageXObjectGroup:
      paintGroup(replay, args[1], index);
      return;
    case codes.paintImageMaskXObjectGroup:
      paintGroup(replay, args[0], index);
      return;
  }
}

function paintPath({ codes, state, marks }: Replay, args: readonly unknown[], index: number): void {
  const [how, parts] = args;
  const steps: unknown = Array.isArray(parts) ? parts[0] : null;
  if (!(steps instanceof Float32Array)) return;
  const closedFill = how === codes.closeFillStroke || how === codes.closeEOFillStroke;
  const both = closedFill || how === codes.fillStroke || how === codes.eoFillStroke;
  const filled = both || how === codes.fill || how === codes.eoFill;
  const stroked = both || how === codes.stroke || how === codes.closeStroke;
  if (!filled && !stroked) return;
  markPath(
    readSubpaths(steps, state.toPage),
    {
      filled,
      stroked,
      strokeWidthPt: state.lineWidth * horizontalScale(state.toPage),
      fillColor: withAlpha(state.fillColor, state.fillAlpha),
      strokeColor: withAlpha(state.strokeColor, state.strokeAlpha),
      transparent: state.blends,
      paint: index,
    },
    marks,
  );
}

function paintRepeated(
  { state, marks }: Replay,
  [a, b, c, d]: readonly [number, number, number, number],
  positions: unknown,
  index: number,
): void {
  if (!(positions instanceof Float32Array) && !Array.isArray(positions)) return;
  for (let at = 0; at + 1 < positions.length; at += 2) {
    const placed: Affine = [a, b, c, d, numberOf(positions[at]), numberOf(positions[at + 1])];
    markImage(unitSquare(compose(state.toPage, placed)), index, marks);
  }
}

function paintGroup({ state, marks }: Replay, images: unknown, index: number): void {
  if (!Array.isArray(images)) return;
  for (const image of images) {
    markImage(unitSquare(compose(state.toPage, affineOf(image.transform))), index, marks);
  }
}

/** Pictures fill the unit square of their matrix. */
function unitSquare([a, b, c, d, e, f]: Affine): Box {
  const xs = [e, e + a, e + c, e + a + c];
  const ys = [f, f + b, f + d, f + b + d];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

function push(replay: Replay): void {
  replay.saved.push(replay.state);
  replay.state = { ...replay.state };
}

function isMask(group: unknown): boolean {
  return typeof group === 'object' && group !== null && 'smask' in group && Boolean(group.smask);
}

function affineOf(value: unknown): Affine {
  if (!(value instanceof Float32Array) && !Array.isArray(value)) return IDENTITY;
  const [a, b, c, d, e, f] = value;
  return [numberOf(a), numberOf(b), numberOf(c), numberOf(d), numberOf(e), numberOf(f)];
}

function numberOf(value: unknown): number {
  return typeof value === 'number' ? value : 0;
}
