import { type Affine, mapX, mapY } from '../affine.js';
import type { Subpath } from '../subpath.js';

const MOVE = 0;
const LINE = 1;
const CURVE = 2;
const QUADRATIC = 3;
const CLOSE = 4;

/** Paths of more numbers than this are drawings, not rules or backgrounds. */
const MAX_NUMBERS = 6_000;

interface OpenSubpath {
  corners: number[];
  closed: boolean;
  straight: boolean;
}

/** The subpaths of a `constructPath` of pdf.js: one array in which each step is its kind and its coordinates. */
export function readSubpaths(steps: ArrayLike<number>, toPage: Affine): Subpath[] {
  if (steps.length > MAX_NUMBERS) return [];
  const subpaths: OpenSubpath[] = [];
  let open: OpenSubpath | null = null;
  for (let index = 0; index < steps.length; ) {
    const kind = steps[index++];
    if (kind === CLOSE) {
      if (open !== null) open.closed = true;
      continue;
    }
    const numbers: number = kind === CURVE ? 6 : kind === QUADRATIC ? 4 : 2;
    if (kind === MOVE || open === null) {
      open = { corners: [], closed: false, straight: true };
      subpaths.push(open);
    }
    const x = steps[index + numbers - 2] ?? 0;
    const y = steps[index + numbers - 1] ?? 0;
    open.corners.push(mapX(toPage, x, y), mapY(toPage, x, y));
    if (kind !== MOVE && kind !== LINE) open.straight = false;
    index += numbers;
  }
  return subpaths.filter((subpath) => subpath.corners.length > 2);
}
