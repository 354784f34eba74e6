import type { Affine } from '../affine.js';
import { PAGE_LIMITS } from '../limits.js';
import type { PageContent } from '../page-content.js';
import { type Replay, startReplay } from './replay.js';
import { stepLayers } from './replay-layers.js';
import { stepPaint } from './replay-paint.js';
import { stepState } from './replay-state.js';
import { stepText } from './replay-text.js';

/** The operator list of a page as pdf.js hands it out. */
export interface OperatorList {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly (readonly unknown[] | null)[];
}

/** What the operators of a page paint, with `toPage` as the first matrix. */
export function replayOperators(
  list: OperatorList,
  engine: Pick<Replay, 'codes' | 'fontOf' | 'isShown'>,
  toPage: Affine,
): Pick<PageContent, 'glyphs' | 'segments' | 'areas' | 'cut'> {
  const replay = startReplay(engine, toPage);
  let index = 0;
  for (; index < list.fnArray.length && hasRoom(replay); index++) {
    step(replay, list.fnArray[index] ?? 0, list.argsArray[index] ?? [], index);
  }
  return { glyphs: replay.glyphs, ...replay.marks, cut: index < list.fnArray.length };
}

function hasRoom({ glyphs, marks, painted }: Replay): boolean {
  return (
    glyphs.length < PAGE_LIMITS.glyphs &&
    painted < PAGE_LIMITS.objects &&
    marks.segments.length < PAGE_LIMITS.segments &&
    marks.areas.length < PAGE_LIMITS.areas
  );
}

function step(replay: Replay, code: number, args: readonly unknown[], index: number): void {
  if (replay.maskDepth > 0 && code !== replay.codes.beginGroup && code !== replay.codes.endGroup) return;
  if (stepLayers(replay, code, args) || stepState(replay, code, args)) return;
  if (stepText(replay, code, args, index) || replay.switchedOff.includes(true)) return;
  stepPaint(replay, code, args, index);
}
