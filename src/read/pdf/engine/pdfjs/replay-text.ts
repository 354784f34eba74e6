import { freshPen, moveToLine } from './graphics-state.js';
import { affineOf, numberOf } from './operator-args.js';
import type { Replay } from './replay.js';
import { setFont } from './replay-state.js';
import { type PdfjsGlyph, showText } from './show-text.js';

/** The render mode of text that is not painted. */
const UNPAINTED = 3;

/** Carries out an operator that places or paints text, or sets how it looks; false for any other. */
export function stepText(replay: Replay, code: number, args: readonly unknown[], index: number): boolean {
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
      showText(
        args[0] as readonly (PdfjsGlyph | number | null)[],
        replay.switchedOff.includes(true) ? { ...state, renderMode: UNPAINTED } : state,
        pen,
        index,
        replay.glyphs,
      );
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
