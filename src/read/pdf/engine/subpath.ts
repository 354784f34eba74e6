import type { Box } from './page-content.js';

/** A run of joined edges in page points. */
export interface Subpath {
  /** x and y of each corner in turn. */
  readonly corners: readonly number[];
  readonly closed: boolean;
  /** False where a curve is among the edges. */
  readonly straight: boolean;
}

/** The smallest box around corners. */
export function boundsOf(corners: readonly number[]): Box {
  let left = Number.POSITIVE_INFINITY;
  let bottom = Number.POSITIVE_INFINITY;
  let right = Number.NEGATIVE_INFINITY;
  let top = Number.NEGATIVE_INFINITY;
  for (let index = 0; index < corners.length; index += 2) {
    const x = corners[index] ?? 0;
    const y = corners[index + 1] ?? 0;
    if (x < left) left = x;
    if (x > right) right = x;
    if (y < bottom) bottom = y;
    if (y > top) top = y;
  }
  return [left, bottom, right, top];
}

/** True for rectangles, and for the line that a rectangle without height or width comes down to. */
export function allOnSides(
  corners: readonly number[],
  [left, bottom, right, top]: Box,
  leanPt: number,
): boolean {
  if (corners.length > 12) return false;
  for (let index = 0; index < corners.length; index += 2) {
    const x = corners[index] ?? 0;
    const y = corners[index + 1] ?? 0;
    const onSide = Math.min(Math.abs(x - left), Math.abs(x - right)) <= leanPt;
    const onLevel = Math.min(Math.abs(y - bottom), Math.abs(y - top)) <= leanPt;
    if (!onSide || !onLevel) return false;
  }
  return true;
}

/** Edges that leave the level by more than rounding are no sides of a cell. */
const SLANT_PT = 0.05;

/**
 * True for a closed shape with bent or slanting edges: the outline of a letter, as browsers and drawing programs stroke it to make
 * text bold or hollow. The bar of a 4 is no line through the figures beside it.
 */
export function isLetterOutline({ corners, closed, straight }: Subpath, leanPt: number): boolean {
  if (!closed || allOnSides(corners, boundsOf(corners), leanPt)) return false;
  return !straight || hasSlantingEdge(corners);
}

function hasSlantingEdge(corners: readonly number[]): boolean {
  for (let index = 0; index < corners.length; index += 2) {
    const next = (index + 2) % corners.length;
    const width = Math.abs((corners[next] ?? 0) - (corners[index] ?? 0));
    const height = Math.abs((corners[next + 1] ?? 0) - (corners[index + 1] ?? 0));
    if (width > SLANT_PT && height > SLANT_PT) return true;
  }
  return false;
}
