import type { Chunk, ChunkLine } from './chunks.js';
import type { TextColumn } from './text-columns.js';

/** Places that are tried between two columns. */
const TRIALS = 9;

/** A place this near (in font sizes) to the side of a character touches it and does not cross it. */
const TOUCH = 0.05;

/**
 * Where each column ends and the next begins: between their figures, where it runs through the fewest characters. Headers
 * of narrow columns stand closer than their figures, and labels over several columns end nearer to the first figures.
 */
export function guttersOf(columns: readonly TextColumn[], lines: readonly ChunkLine[]): number[] {
  return columns.slice(1).map((next, index) => {
    const column = columns[index] ?? next;
    const middle = (column.right + next.left) / 2;
    const [from, to] = [column.figuresRight, next.figuresLeft];
    if (to <= from) return middle;
    const chunks = lines.flatMap((line) => line.chunks).filter((chunk) => !spans(chunk, column, next));
    const ends = [column.right, next.left].filter((end) => end > from && end < to);
    return clearestPlace(from, to, middle, ends, chunks);
  });
}

/** True for a header over one of two columns of figures and more on both its sides: no border runs through it. */
function spans({ left, right }: Chunk, ...columns: readonly TextColumn[]): boolean {
  if (!columns.every((column) => column.hasFigures)) return false;
  return columns.some((column) => left < column.left && right > column.right);
}

/** `ends` are where the texts of the two columns end: headers of narrow columns may touch. */
function clearestPlace(
  from: number,
  to: number,
  preferred: number,
  ends: readonly number[],
  chunks: readonly Chunk[],
): number {
  const inside = Math.min(to, Math.max(from, preferred));
  const places = [
    inside,
    ...ends,
    ...Array.from({ length: TRIALS }, (_, trial) => from + ((trial + 0.5) / TRIALS) * (to - from)),
  ];
  const centre = (from + to) / 2;
  let best = inside;
  let fewest = crossings(inside, chunks);
  for (const place of places.sort((a, b) => Math.abs(a - centre) - Math.abs(b - centre))) {
    const count = crossings(place, chunks);
    if (count < fewest) {
      fewest = count;
      best = place;
    }
  }
  return best;
}

function crossings(x: number, chunks: readonly Chunk[]): number {
  let count = 0;
  for (const chunk of chunks) {
    const margin = TOUCH * chunk.fontSizePt;
    if (chunk.left >= x || chunk.right <= x) continue;
    count += chunk.glyphs.filter(({ box }) => box[0] < x - margin && box[2] > x + margin).length;
  }
  return count;
}
