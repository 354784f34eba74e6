import type { Placing } from '../style/placing.js';
import type { GridBox } from './grid-lines.js';
import { placeItems } from './grid-placement.js';

/** Boxes of a table that is put together of them: fewer are buttons on a picture. */
const FEWEST_BOXES = 12;
/** Edges that are no further apart are one line: borders lie on each other or beside each other. */
const TOLERANCE = 2;
/** Part of its slots that boxes of a table cover. Lines of text that stand where they were printed leave more open. */
const LEAST_COVER = 0.9;

interface Edges {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/**
 * The rows and columns of boxes that stand at distances from a corner and leave no gaps.
 *
 * @returns null where one has no place or size, or where they are no table
 */
export function boxesOfPlaces(placings: readonly Placing[]): GridBox[] | null {
  if (placings.length < FEWEST_BOXES) return null;
  const edges: Edges[] = [];
  for (const placing of placings) {
    const own = edgesOf(placing);
    if (own === null) return null;
    edges.push(own);
  }
  const lefts = linesOf(edges.map(({ left }) => left));
  const tops = linesOf(edges.map(({ top }) => top));
  const boxes = edges.map((own): GridBox => {
    const [row, column] = [
      countBefore(tops, own.top + TOLERANCE) - 1,
      countBefore(lefts, own.left + TOLERANCE) - 1,
    ];
    const rowSpan = Math.max(1, countBefore(tops, own.bottom - TOLERANCE) - row);
    const columnSpan = Math.max(1, countBefore(lefts, own.right - TOLERANCE) - column);
    return { row, column, rowSpan, columnSpan };
  });
  const covered = boxes.reduce((sum, { rowSpan, columnSpan }) => sum + rowSpan * columnSpan, 0);
  if (covered < LEAST_COVER * lefts.length * tops.length) return null;
  return placeItems(boxes, lefts.length);
}

function edgesOf(placing: Placing): Edges | null {
  if (!/^absolute$/i.test(placing.get('position') ?? '')) return null;
  const move = /translate\(\s*([^,()]+),\s*([^,()]+)\)/i.exec(placing.get('transform') ?? '');
  const left = distance(placing.get('left'), move?.[1]);
  const top = distance(placing.get('top'), move?.[2]);
  const width = distance(placing.get('width'));
  const height = distance(placing.get('height'));
  if (left === null || top === null || width === null || height === null) return null;
  return { left, top, right: left + width, bottom: top + height };
}

/** A length, or the sum of two; null where there is none. */
function distance(...lengths: readonly (string | undefined)[]): number | null {
  const numbers = lengths.flatMap(
    (length) => /^-?\d{0,5}(?:\.\d{1,6})?(?=(?:px|pt)?$)/i.exec(length?.trim() ?? '')?.[0] || [],
  );
  return numbers.length === 0 ? null : numbers.reduce((sum, number) => sum + Number(number), 0);
}

/** Places at which something begins, from the first. */
function linesOf(places: readonly number[]): number[] {
  const sorted = places.toSorted((a, b) => a - b);
  return sorted.filter((place, at) => at === 0 || place - sorted[at - 1]! > TOLERANCE);
}

/** How many lines stand before a place. */
function countBefore(lines: readonly number[], place: number): number {
  const at = lines.findIndex((line) => line > place);
  return at === -1 ? lines.length : at;
}
