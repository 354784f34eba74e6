import type { Chunk } from './chunks.js';
import { holdsFigures, holdsNeighbours } from './column-sets.js';

/**
 * Figures flush with one side of a wide column stand beside the header centred over it, not under it: a column of figures
 * alone and the nearer one beside it, of headers alone, are one.
 */
export function withHeaders(columns: readonly Chunk[][]): Chunk[][] {
  const joined = [...columns];
  for (let at = 0; at < joined.length; at++) {
    const column = joined[at]!;
    if (!holdsFigures(column) || !isPure(column)) continue;
    const sides = [at - 1, at + 1].filter(
      (side) => isHeaderOf(joined[side], column) && !isNearer(joined[2 * side - at], column, joined[side]!),
    );
    const [header] = sides.sort(
      (a, b) => distanceBetween(joined[a]!, column) - distanceBetween(joined[b]!, column),
    );
    if (header === undefined) continue;
    joined.splice(Math.min(at, header), 2, [...joined[header]!, ...column]);
    if (header < at) at--;
  }
  return joined;
}

function isHeaderOf(header: readonly Chunk[] | undefined, figures: readonly Chunk[]): boolean {
  return header !== undefined && !holdsFigures(header) && !holdsNeighbours([...header, ...figures]);
}

/** True where the figures on the other side of a header are nearer to it. */
function isNearer(
  other: readonly Chunk[] | undefined,
  figures: readonly Chunk[],
  header: readonly Chunk[],
): boolean {
  if (other === undefined || !holdsFigures(other) || !isPure(other)) return false;
  return isHeaderOf(header, other) && distanceBetween(other, header) < distanceBetween(figures, header);
}

function distanceBetween(a: readonly Chunk[], b: readonly Chunk[]): number {
  return Math.abs(middleOf(a) - middleOf(b));
}

function middleOf(column: readonly Chunk[]): number {
  const left = Math.min(...column.map((chunk) => chunk.left));
  return (left + Math.max(...column.map((chunk) => chunk.right))) / 2;
}

function isPure(column: readonly Chunk[]): boolean {
  return column.every((chunk) => chunk.isFigure === holdsFigures(column));
}
