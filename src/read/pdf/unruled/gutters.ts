import type { ChunkLine } from './chunks.js';
import type { TextColumn } from './text-columns.js';

/** Places that are tried between two columns of figures. */
const TRIALS = 9;

/**
 * Where each column ends and the next begins. Between columns of figures the headers say where: the gutter stands where it
 * runs through the fewest of their characters, for headers of narrow columns stand closer than their figures.
 */
export function guttersOf(columns: readonly TextColumn[], lines: readonly ChunkLine[]): number[] {
  return columns.slice(1).map((next, index) => {
    const column = columns[index] ?? next;
    const middle = (column.right + next.left) / 2;
    if (!column.hasFigures || !next.hasFigures || next.figuresLeft <= column.figuresRight) return middle;
    return clearestPlace(column.figuresRight, next.figuresLeft, middle, lines);
  });
}

function clearestPlace(from: number, to: number, preferred: number, lines: readonly ChunkLine[]): number {
  const inside = Math.min(to, Math.max(from, preferred));
  const places = [
    inside,
    ...Array.from({ length: TRIALS }, (_, trial) => from + ((trial + 0.5) / TRIALS) * (to - from)),
  ];
  const centre = (from + to) / 2;
  let best = inside;
  let fewest = crossings(inside, lines);
  for (const place of places.sort((a, b) => Math.abs(a - centre) - Math.abs(b - centre))) {
    const count = crossings(place, lines);
    if (count < fewest) {
      fewest = count;
      best = place;
    }
  }
  return best;
}

function crossings(x: number, lines: readonly ChunkLine[]): number {
  let count = 0;
  for (const line of lines) {
    for (const chunk of line.chunks) {
      if (chunk.left >= x || chunk.right <= x) continue;
      count += chunk.glyphs.filter(({ box }) => box[0] < x && box[2] > x).length;
    }
  }
  return count;
}
