import { type Clip, clippedBox, clippedRules } from './clip.js';
import type { Box, Color, PaintedArea, Rule } from './page-content.js';
import { frameAround, isHole, outerFirst } from './path-holes.js';
import { allOnSides, boundsOf, isLetterOutline, type Subpath } from './subpath.js';

/** How a path is painted. A path that is neither filled nor stroked (a clip) paints nothing. */
export interface Paint {
  readonly filled: boolean;
  readonly stroked: boolean;
  readonly strokeWidthPt: number;
  readonly fillColor: Color | null;
  readonly strokeColor: Color | null;
  /** True where it lets what is under it shine through (a highlighter), whatever its colours say. */
  readonly transparent: boolean;
  /** What is left to be painted on; null for all. */
  readonly clip: Clip | null;
  readonly paint: number;
}

/** What paths leave on the page. */
export interface PathMarks {
  readonly segments: Rule[];
  readonly areas: PaintedArea[];
}

/** A fill no thicker than this is a drawn line. Print from browsers paints every border as a fill of 0.75 to 1 pt; bold borders reach 2.25 pt. */
const MAX_RULE_THICKNESS_PT = 3;

/** A stroke thicker than this is a bar or a shading, not a line. */
const MAX_STROKE_THICKNESS_PT = 6;

/** Edges may lean this much and still count as level or upright: rounding of coordinates in the file. */
const LEAN_PT = 0.5;

/** A drawing of more edges than this is no background of text. */
const MAX_BACKGROUND_CORNERS = 200;

/** Adds the rules and areas that a painted path leaves on the page to `marks`. */
export function markPath(subpaths: readonly Subpath[], paint: Paint, marks: PathMarks): void {
  const filled = paint.filled && isVisible(paint.fillColor);
  const stroked = paint.stroked && isVisible(paint.strokeColor);
  const ordered = outerFirst(subpaths);
  const drawsLetters = stroked && subpaths.some((subpath) => isLetterOutline(subpath, LEAN_PT));
  for (const [index, subpath] of ordered.entries()) {
    const next = ordered[index + 1];
    const isFilled =
      filled && !isHole(ordered[index - 1], subpath) && !markFrame(subpath, next, paint, marks);
    const thinFill = isFilled && markFill(subpath, isHole(subpath, next), paint, marks);
    // The outline of a thin fill would only repeat the line.
    if (stroked && !thinFill && !(drawsLetters && subpath.closed)) markStroke(subpath, paint, marks);
  }
}

/** Adds what a picture leaves on the page: a rule where it is thin (some printer drivers draw lines so), else an area. */
export function markImage(whole: Box, clip: Clip | null, paint: number, marks: PathMarks): void {
  const box = clippedBox(whole, clip);
  if (box === null) return;
  if (isThin(box)) marks.segments.push(...centreLines(box));
  else marks.areas.push({ box, kind: 'image', color: null, covers: true, paint });
}

function isVisible(color: Color | null): boolean {
  return color === null || color[3] > 0;
}

/** True where the fill, with the hole in it, was a frame of rules. */
function markFrame(outer: Subpath, inner: Subpath | undefined, paint: Paint, marks: PathMarks): boolean {
  const frame = frameAround(outer, inner, MAX_RULE_THICKNESS_PT);
  marks.segments.push(...clippedRules(frame ?? [], paint.clip));
  return frame !== null;
}

/** True where the fill was a rule. */
function markFill(subpath: Subpath, hasHole: boolean, paint: Paint, marks: PathMarks): boolean {
  const whole = boundsOf(subpath.corners);
  const box = clippedBox(whole, paint.clip);
  if (box === null) return false;
  const thickness = Math.min(box[2] - box[0], box[3] - box[1]);
  // Borders in two shades meet in mitres: their ends are cut off by as much as they are thick.
  const mitre = thickness <= MAX_RULE_THICKNESS_PT ? LEAN_PT + thickness : LEAN_PT;
  const onSides =
    subpath.straight && allOnSides(subpath.corners, whole, mitre) && paint.clip?.isBox !== false;
  if (isThin(box) && onSides) {
    marks.segments.push(...centreLines(box));
    return true;
  }
  if (subpath.corners.length <= 2 * MAX_BACKGROUND_CORNERS) {
    const covers = onSides && !hasHole && !paint.transparent && paint.fillColor?.[3] === 255;
    marks.areas.push({ box, kind: 'fill', color: paint.fillColor, covers, paint: paint.paint });
  }
  return false;
}

function markStroke(subpath: Subpath, paint: Paint, marks: PathMarks): void {
  const { corners } = subpath;
  const edges = corners.length / 2 - (subpath.closed ? 0 : 1);
  for (let edge = 0; edge < edges; edge++) {
    const next = (2 * edge + 2) % corners.length;
    const x0 = corners[2 * edge] ?? 0;
    const y0 = corners[2 * edge + 1] ?? 0;
    const x1 = corners[next] ?? 0;
    const y1 = corners[next + 1] ?? 0;
    if (paint.strokeWidthPt > MAX_STROKE_THICKNESS_PT) {
      const half = paint.strokeWidthPt / 2;
      const box = boundsOf([x0, y0, x1, y1]);
      const grown = clippedBox([box[0] - half, box[1] - half, box[2] + half, box[3] + half], paint.clip);
      if (grown === null) continue;
      marks.areas.push({
        box: grown,
        kind: 'fill',
        color: paint.strokeColor,
        covers: false,
        paint: paint.paint,
      });
    } else if (subpath.straight) {
      marks.segments.push(...clippedRules(edgeOf(x0, y0, x1, y1), paint.clip));
    }
  }
}

function edgeOf(x0: number, y0: number, x1: number, y1: number): Rule[] {
  const width = Math.abs(x1 - x0);
  const height = Math.abs(y1 - y0);
  if (width <= LEAN_PT && height <= LEAN_PT) return [];
  if (height <= LEAN_PT) {
    const y = (y0 + y1) / 2;
    return [{ x0: Math.min(x0, x1), y0: y, x1: Math.max(x0, x1), y1: y }];
  }
  if (width <= LEAN_PT) {
    const x = (x0 + x1) / 2;
    return [{ x0: x, y0: Math.min(y0, y1), x1: x, y1: Math.max(y0, y1) }];
  }
  return [];
}

/** A dot of a dotted line may belong to a level or to an upright line, so it counts as a piece of both. */
function centreLines([left, bottom, right, top]: Box): Rule[] {
  const level: Rule = { x0: left, y0: (bottom + top) / 2, x1: right, y1: (bottom + top) / 2 };
  const upright: Rule = { x0: (left + right) / 2, y0: bottom, x1: (left + right) / 2, y1: top };
  const width = right - left;
  const height = top - bottom;
  if (width > MAX_RULE_THICKNESS_PT) return [level];
  if (height > MAX_RULE_THICKNESS_PT) return [upright];
  return [level, upright];
}

function isThin([left, bottom, right, top]: Box): boolean {
  return Math.min(right - left, top - bottom) <= MAX_RULE_THICKNESS_PT;
}
