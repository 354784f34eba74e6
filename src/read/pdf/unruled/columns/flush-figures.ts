import type { Chunk } from '../chunks.js';
import { holdsFigures, holdsNeighbours } from './column-sets.js';

/**
 * Figures flush with one side of a wide column stand beside the header centred over it, not under it: a column of figures
 * alone and the nearer one beside it, of headers alone, are one. All figures of a table are flush with the same side: where
 * a header came apart, its second half may be nearer to the figures of the next one.
 */
export function withHeaders(columns: readonly Chunk[][]): Chunk[][] {
  const joined = [...columns];
  const side = usualSide(columns);
  for (let at = 0; at < joined.length; at++) {
    const header = headerBeside(joined, at, side === null ? [-1, 1] : [side]);
    if (header === null) continue;
    joined.splice(Math.min(at, header), 2, [...joined[header]!, ...joined[at]!]);
    if (header < at) at--;
  }
  return joined;
}

type Side = -1 | 1;

/** The side on which most figures have their nearest header; null where there are as many on both. */
function usualSide(columns: readonly Chunk[][]): Side | null {
  const sides = columns.map((_, at) => (headerBeside(columns, at, [-1, 1]) ?? at) - at);
  const balance = sides.reduce((sum, side) => sum + side, 0);
  return balance === 0 ? null : balance > 0 ? 1 : -1;
}

/** The index of the nearest column of headers beside one of figures; null where there is none. */
function headerBeside(columns: readonly Chunk[][], at: number, sides: readonly Side[]): number | null {
  const figures = columns[at]!;
  if (!holdsFigures(figures) || !isPure(figures)) return null;
  const [nearest] = sides
    .filter((side) => {
      const header = columns[at + side];
      return isHeaderOf(header, figures) && !isNearer(columns[at + 2 * side], figures, header!);
    })
    .sort((a, b) => distanceBetween(columns[at + a]!, figures) - distanceBetween(columns[at + b]!, figures));
  return nearest === undefined ? null : at + nearest;
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
