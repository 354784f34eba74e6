import { type Affine, mapX, mapY } from './affine.js';
import type { Box, Rule } from './page-content.js';
import { allOnSides, boundsOf, type Subpath } from './subpath.js';

/** What clip paths leave of a page to be painted on. */
export interface Clip {
  /** The box around it; inside out where nothing is left. */
  readonly box: Box;
  /** True where it is all of that box. */
  readonly isBox: boolean;
}

/** Rounding of coordinates in the file. */
const LEAN_PT = 0.5;

/** Lines along the edge of a clip are half within it; these are seen. */
const EDGE_PT = 1;

/** What a path leaves that is clipped to. */
export function clipOf(subpaths: readonly Subpath[]): Clip {
  const box = boundsOf(subpaths.flatMap(({ corners }) => corners));
  const [only] = subpaths;
  const isBox = subpaths.length === 1 && only!.straight && allOnSides(only!.corners, box, LEAN_PT);
  return { box, isBox };
}

/** What a box leaves that `map` takes to the page. */
export function clipOfBox([left, bottom, right, top]: Box, map: Affine): Clip {
  const points = [
    [left, bottom],
    [right, bottom],
    [right, top],
    [left, top],
  ] as const;
  const corners = points.flatMap(([x, y]) => [mapX(map, x, y), mapY(map, x, y)]);
  return clipOf([{ corners, closed: true, straight: true }]);
}

/** What two clips leave together; null for none. */
export function clipWithin(outer: Clip | null, inner: Clip | null): Clip | null {
  if (outer === null || inner === null) return outer ?? inner;
  return { box: commonBox(outer.box, inner.box), isBox: outer.isBox && inner.isBox };
}

/** True where the middle of a box is not painted. */
export function isClippedAway([left, bottom, right, top]: Box, clip: Clip | null): boolean {
  if (clip === null) return false;
  const [x, y] = [(left + right) / 2, (bottom + top) / 2];
  return x < clip.box[0] || x > clip.box[2] || y < clip.box[1] || y > clip.box[3];
}

/** The part of a box that is painted; null for none. */
export function clippedBox(box: Box, clip: Clip | null): Box | null {
  if (clip === null) return box;
  const [left, bottom, right, top] = clip.box;
  const common = commonBox(box, [left - EDGE_PT, bottom - EDGE_PT, right + EDGE_PT, top + EDGE_PT]);
  return common[0] > common[2] || common[1] > common[3] ? null : common;
}

/** The parts of rules that are painted. */
export function clippedRules(rules: readonly Rule[], clip: Clip | null): readonly Rule[] {
  if (clip === null) return rules;
  return rules.flatMap(({ x0, y0, x1, y1 }) => {
    const box = clippedBox([x0, y0, x1, y1], clip);
    return box === null ? [] : [{ x0: box[0], y0: box[1], x1: box[2], y1: box[3] }];
  });
}

function commonBox(a: Box, b: Box): Box {
  return [Math.max(a[0], b[0]), Math.max(a[1], b[1]), Math.min(a[2], b[2]), Math.min(a[3], b[3])];
}
