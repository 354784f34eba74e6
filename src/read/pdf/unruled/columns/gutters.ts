import { type Chunk, type ChunkLine, NARROW_GAP } from '../chunks.js';
import { OVERLAP } from './column-sets.js';
import type { TextColumn } from './text-columns.js';

/** Places that are tried between two columns. */
const TRIALS = 9;

/** A place this near (in font sizes) to the side of a character touches it and does not cross it. */
const TOUCH = 0.05;

/** What it costs to part a word between two of its characters, where a character cut costs 1: headers may touch. */
const WORD_CUT = 0.5;

/**
 * Where each column ends and the next begins: between their figures, where it runs through the fewest characters. Headers
 * of narrow columns stand closer than their figures, and labels over several columns end nearer to the first figures.
 */
export function guttersOf(columns: readonly TextColumn[], lines: readonly ChunkLine[]): number[] {
  const firstFigures = columns.findIndex((column) => column.hasFigures);
  return columns.slice(1).map((next, index) => {
    const column = columns[index] ?? next;
    const middle = (column.right + next.left) / 2;
    const [from, to] = [column.figuresRight, next.figuresLeft];
    if (to <= from) return middle;
    const isOfLabels = firstFigures < 0 || index < firstFigures;
    const chunks = lines
      .flatMap((line) => line.chunks)
      .filter((chunk) => isOfLabels || !spans(chunk, column, next));
    const ends = [column.right, next.left].filter((end) => end > from && end < to);
    return clearestPlace(from, to, middle, ends, chunks);
  });
}

/**
 * True for a header over one of two columns right of the labels and more: on both its sides, over the next as well, or
 * wider than the columns are apart. No border runs through it, and it says nothing of where they meet.
 */
function spans(chunk: Chunk, column: TextColumn, next: TextColumn): boolean {
  const { left, right } = chunk;
  const pair = [column, next];
  const apart = Math.max(next.figuresLeft - column.figuresLeft, next.figuresRight - column.figuresRight);
  const isOverBoth = pair.every((each) => overlap(chunk, each) > OVERLAP * chunk.fontSizePt);
  return isOverBoth || right - left > apart || pair.some((each) => left < each.left && right > each.right);
}

function overlap(chunk: Chunk, column: TextColumn): number {
  return Math.min(chunk.right, column.right) - Math.max(chunk.left, column.left);
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

/** How much text a border would cut at a place: characters, and words between two of their characters. */
function crossings(x: number, chunks: readonly Chunk[]): number {
  let count = 0;
  for (const chunk of chunks) {
    const margin = TOUCH * chunk.fontSizePt;
    if (chunk.left >= x || chunk.right <= x) continue;
    const cut = chunk.glyphs.filter(({ box }) => box[0] < x - margin && box[2] > x + margin).length;
    count += cut > 0 ? cut : isInGap(x, margin, chunk) ? 0 : WORD_CUT;
  }
  return count;
}

/** True between two characters that are set apart. */
function isInGap(x: number, marginPt: number, { glyphs, fontSizePt }: Chunk): boolean {
  const before = Math.max(...glyphs.map(({ box }) => box[2]).filter((right) => right <= x + marginPt));
  const after = Math.min(...glyphs.map(({ box }) => box[0]).filter((left) => left >= x - marginPt));
  return after - before >= NARROW_GAP * fontSizePt;
}
