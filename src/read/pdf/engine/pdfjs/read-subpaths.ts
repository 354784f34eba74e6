import type { Affine } from '../affine.js';
import type { Subpath } from '../subpath.js';
import { subpathPen } from '../subpath-pen.js';

const MOVE = 0;
const LINE = 1;
const CURVE = 2;
const QUADRATIC = 3;
const CLOSE = 4;

/** Paths of more numbers than this are drawings, not rules or backgrounds. */
const MAX_NUMBERS = 6_000;

/** The subpaths of a `constructPath` of pdf.js: one array in which each step is its kind and its coordinates. */
export function readSubpaths(steps: ArrayLike<number>, toPage: Affine): Subpath[] {
  if (steps.length > MAX_NUMBERS) return [];
  const pen = subpathPen(toPage);
  for (let index = 0; index < steps.length; ) {
    const kind = steps[index++];
    if (kind === CLOSE) {
      pen.close();
      continue;
    }
    index += kind === CURVE ? 6 : kind === QUADRATIC ? 4 : 2;
    // The last point is where the step leads; those before it bend a curve.
    const x = steps[index - 2] ?? 0;
    const y = steps[index - 1] ?? 0;
    if (kind === MOVE) pen.moveTo(x, y);
    else pen.drawTo(x, y, kind === LINE);
  }
  return pen.drawn();
}
