import type { Chunk, ChunkLine } from '../chunks.js';
import { isLevelAbove } from '../header-level.js';
import { WIDEST_WRAP } from '../placed-chunks.js';

/** Chunks that reach this far (in font sizes) over each other stand one above the other. */
export const OVERLAP = 0.25;

/** Chunks whose base lines are nearer than this (in font sizes) stand side by side: a label of two lines beside one. */
export const BESIDE = 0.9;

/**
 * Chunks by column: those that overlap are of one column. A chunk that covers two chunks which stand side by side spans
 * columns and says nothing of where they lie.
 */
export function columnSets(lines: readonly ChunkLine[]): Chunk[][] {
  const all = lines.flatMap((line) => line.chunks);
  const beside = headersBeside(lines);
  let members = all.filter((chunk) => {
    const under = all.filter((other) => overlaps(chunk, other));
    // A figure stands in one column: two words over it are those of one header, set apart by a blank.
    const isInOne = chunk.isFigure && under.every((other) => other === chunk || !other.isFigure);
    return isInOne || !(holdsNeighbours(under, chunk) || isBetween(chunk, under, beside));
  });
  for (;;) {
    const columns = gather(members);
    const fused = columns.find((column) => holdsNeighbours(column));
    if (fused === undefined) return columns;
    // Two chunks side by side in one column: a chain of overlaps has fused two columns. Its widest link goes.
    const widest = fused.reduce((a, b) => (widthOf(b) > widthOf(a) ? b : a));
    members = members.filter((chunk) => chunk !== widest);
  }
}

/**
 * True for a header over several columns that hangs over a figure of one and the header of another, which does not follow
 * as the next line of a wrapped header would.
 */
function isBetween(chunk: Chunk, under: readonly Chunk[], beside: HeadersBeside): boolean {
  const { baseline } = chunk;
  const lower = under.filter((other) => other.baseline < baseline);
  const figures = lower.filter(({ isFigure }) => isFigure);
  const headers = lower.filter(({ isFigure }) => !isFigure);
  if (headers.some((header) => isNextLine(chunk, header, beside))) return false;
  return headers.some((header) => figures.length > 0 && !figures.some((figure) => touches(header, figure)));
}

/** How many headers stand on the line of a chunk. */
type HeadersBeside = (chunk: Chunk) => number;

function headersBeside(lines: readonly ChunkLine[]): HeadersBeside {
  const counts = new Map(
    lines.flatMap(({ chunks }) => {
      const headers = chunks.filter(({ isFigure }) => !isFigure).length;
      return chunks.map((chunk): [Chunk, number] => [chunk, headers]);
    }),
  );
  return (chunk) => counts.get(chunk) ?? 0;
}

/** Lines of one text stand over each other, with half of the shorter at least, and are of one level of the header. */
function isNextLine(upper: Chunk, lower: Chunk, beside: HeadersBeside): boolean {
  if (isLevelAbove(beside(upper), beside(lower))) return false;
  const shared = Math.min(upper.right, lower.right) - Math.max(upper.left, lower.left);
  const isOver = shared >= Math.min(widthOf(upper), widthOf(lower)) / 2;
  return isOver && upper.baseline - lower.baseline <= WIDEST_WRAP * upper.fontSizePt;
}

function overlaps(a: Chunk, b: Chunk): boolean {
  const shared = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  return shared > OVERLAP * Math.min(a.fontSizePt, b.fontSizePt);
}

/** True where two of the chunks, `except` left out, stand side by side. */
export function holdsNeighbours(chunks: readonly Chunk[], except?: Chunk): boolean {
  const downwards = chunks.filter((chunk) => chunk !== except).sort((a, b) => b.baseline - a.baseline);
  return downwards.some((upper, index) => {
    for (let next = index + 1; next < downwards.length; next++) {
      const lower = downwards[next];
      if (lower === undefined || upper.baseline - lower.baseline >= BESIDE * upper.fontSizePt) return false;
      if (!overlaps(upper, lower)) return true;
    }
    return false;
  });
}

function widthOf(chunk: Chunk): number {
  return chunk.right - chunk.left;
}

/** Sets of chunks that overlap, directly or through others, from left to right. */
function gather(chunks: readonly Chunk[]): Chunk[][] {
  const sets: Chunk[][] = [];
  let right = Number.NEGATIVE_INFINITY;
  for (const chunk of [...chunks].sort((a, b) => a.left - b.left)) {
    const set = sets[sets.length - 1];
    if (set === undefined || right - chunk.left <= OVERLAP * chunk.fontSizePt) {
      sets.push([chunk]);
      right = chunk.right;
    } else {
      set.push(chunk);
      right = Math.max(right, chunk.right);
    }
  }
  return sets;
}

/** True where two chunks stand one above the other, however little. */
export function touches(a: Chunk, b: Chunk): boolean {
  return a.left < b.right && b.left < a.right;
}

/** True for a column in which figures stand. */
export function holdsFigures(column: readonly Chunk[]): boolean {
  return column.some((chunk) => chunk.isFigure);
}
