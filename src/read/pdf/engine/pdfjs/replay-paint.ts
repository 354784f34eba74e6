import { type Affine, compose, horizontalScale } from '../affine.js';
import { clipOf, clipWithin } from '../clip.js';
import type { Box } from '../page-content.js';
import { markImage, markPath } from '../painted-paths.js';
import { withAlpha } from './graphics-state.js';
import { affineOf, numberOf } from './operator-args.js';
import { readSubpaths } from './read-subpaths.js';
import type { Replay } from './replay.js';

/** Carries out an operator that paints a path or a picture; others do nothing here. */
export function stepPaint(replay: Replay, code: number, args: readonly unknown[], index: number): void {
  const { codes, state, marks } = replay;
  switch (code) {
    case codes.clip:
    case codes.eoClip:
      replay.clips = true;
      return;
    case codes.constructPath:
      replay.painted++;
      paintPath(replay, args, index);
      if (replay.clips) clipToPath(replay, args);
      return;
    case codes.paintImageXObject:
    case codes.paintImageMaskXObject:
    case codes.paintInlineImageXObject:
    case codes.paintSolidColorImageMask:
      markImage(unitSquare(state.toPage), state.clip, index, marks);
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
      clip: state.clip,
      paint: index,
    },
    marks,
  );
}

/** Clips all that follows to a path, once that is painted itself. */
function clipToPath(replay: Replay, args: readonly unknown[]): void {
  const { state } = replay;
  const parts: unknown = args[1];
  const steps: unknown = Array.isArray(parts) ? parts[0] : null;
  replay.clips = false;
  if (!(steps instanceof Float32Array)) return;
  const subpaths = readSubpaths(steps, state.toPage);
  if (subpaths.length > 0) state.clip = clipWithin(state.clip, clipOf(subpaths));
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
    markImage(unitSquare(compose(state.toPage, placed)), state.clip, index, marks);
  }
}

function paintGroup({ state, marks }: Replay, images: unknown, index: number): void {
  if (!Array.isArray(images)) return;
  for (const image of images) {
    markImage(unitSquare(compose(state.toPage, affineOf(image.transform))), state.clip, index, marks);
  }
}

/** Pictures fill the unit square of their matrix. */
function unitSquare([a, b, c, d, e, f]: Affine): Box {
  const xs = [e, e + a, e + c, e + a + c];
  const ys = [f, f + b, f + d, f + b + d];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}
