import type { ChunkLine } from './chunks.js';
import type { TextColumn } from './text-columns.js';

/** Places that are tried between two columns. */
const TRIALS = 9;

/**
 * Where each column ends and the next begins: between their figures, where it runs through the fewest characters. Headers
 * of narrow columns stand closer than their figures, and labels over several columns end nearer to the first figures.
 */
export function guttersOf(columns: readonly TextColumn[], lines: readonly ChunkLine[]): number[] {
  return columns.slice(1).map((next, index) => {
    const column = columns[index] ?? next;
    const middle = (column.right + next.left) / 2;
    if (next.figuresLeft <= column.figuresRight) return middle;
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
