import type { Rule } from './page-content.js';
import { boundsOf, type Subpath } from './subpath.js';

/** Shapes before the holes in them: WeasyPrint draws the hole of a border first. */
export function outerFirst(subpaths: readonly Subpath[]): Subpath[] {
  const ordered = [...subpaths];
  for (let index = 1; index < ordered.length; index++) {
    const [before, after] = [ordered[index - 1]!, ordered[index]!];
    if (isHole(after, before) && !isHole(before, after)) ordered.splice(index - 1, 2, after, before);
  }
  return ordered;
}

/** True for a shape that lies within the one before it in the same path, and is cut out of it. */
export function isHole(outer: Subpath | undefined, inner: Subpath | undefined): boolean {
  if (outer === undefined || inner === undefined) return false;
  const [left, bottom, right, top] = boundsOf(outer.corners);
  const [innerLeft, innerBottom, innerRight, innerTop] = boundsOf(inner.corners);
  return (
    innerLeft >= left &&
    innerBottom >= bottom &&
    innerRight <= right &&
    innerTop <= top &&
    innerRight > innerLeft
  );
}

/**
 * The rules of the frame that a shape and the hole in it leave: print from browsers paints frames with round corners and
 * shadows so, and they cover nothing. Null where it has no hole, or a side is wider than `mostWidthPt`.
 */
export function frameAround(
  outer: Subpath,
  inner: Subpath | undefined,
  mostWidthPt: number,
): readonly Rule[] | null {
  if (!isHole(outer, inner)) return null;
  const [left, bottom, right, top] = boundsOf(outer.corners);
  const [innerLeft, innerBottom, innerRight, innerTop] = boundsOf(inner?.corners ?? []);
  const widths = [innerLeft - left, innerBottom - bottom, right - innerRight, top - innerTop];
  if (Math.max(...widths) > mostWidthPt) return null;
  const [x0, y0] = [(left + innerLeft) / 2, (bottom + innerBottom) / 2];
  const [x1, y1] = [(right + innerRight) / 2, (top + innerTop) / 2];
  return [
    { x0, y0, x1, y1: y0 },
    { x0, y0: y1, x1, y1 },
    { x0, y0, x1: x0, y1 },
    { x0: x1, y0, x1, y1 },
  ];
}
