import { compose } from '../affine.js';
import { clipOfBox, clipWithin } from '../clip.js';
import { type GraphicsState, parseHexColor } from './graphics-state.js';
import { affineOf, numberOf } from './operator-args.js';
import type { Replay } from './replay.js';

/** Carries out an operator that changes the graphics state; false for any other. */
export function stepState(replay: Replay, code: number, args: readonly unknown[]): boolean {
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
      clipToBox(replay.state, args[1]);
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

/** Sets the font and its size from the arguments of the operator: its name in pdf.js, the size. */
export function setFont(state: GraphicsState, fontOf: Replay['fontOf'], args: readonly unknown[]): void {
  state.font = fontOf(String(args[0]));
  state.fontSize = numberOf(args[1]);
}

function push(replay: Replay): void {
  replay.saved.push(replay.state);
  replay.state = { ...replay.state };
}

/** A form is painted within its box. */
function clipToBox(state: GraphicsState, bounds: unknown): void {
  if (!Array.isArray(bounds) && !(bounds instanceof Float32Array)) return;
  const [left, bottom, right, top] = bounds;
  const box = [numberOf(left), numberOf(bottom), numberOf(right), numberOf(top)] as const;
  state.clip = clipWithin(state.clip, clipOfBox(box, state.toPage));
}

function isMask(group: unknown): boolean {
  return typeof group === 'object' && group !== null && 'smask' in group && Boolean(group.smask);
}
