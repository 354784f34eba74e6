import { type Chunk, standsForNone } from '../chunks.js';
import { holdsFigures, holdsNeighbours } from './column-sets.js';

/** Figures this far (in font sizes) off the middle of their header are flush with a side. */
const OFF_MIDDLE = 0.5;

/**
 * Figures flush with one side of a wide column stand beside the header over it, not under it: a column of figures alone and
 * the one beside it, of headers alone, are one. All figures of a table are flush with the same side. Which one is told by
 * those that have a header on that side only, or hang over the side of their own; nearness tells less: under headers flush with
 * the left, figures flush with the right stand closer to the next header, as they do where a header came apart. Where
 * nothing tells, figures are left under no header.
 */
export function withHeaders(columns: readonly Chunk[][]): Chunk[][] {
  const joined = [...columns];
  const surer = surerSide(columns);
  const side = surer ?? usualSide(columns);
  if (side === null) return joined;
  for (let at = 0; at < joined.length; at++) {
    const header = surer === null ? headerBeside(joined, at, [side]) : headerOn(joined, at, surer);
    if (header === null) continue;
    joined.splice(Math.min(at, header), 2, [...joined[header]!, ...joined[at]!]);
    if (header < at) at--;
  }
  return joined;
}

type Side = -1 | 1;

/** The side on which headers stand for certain of their figures; null where none does, or they contradict each other. */
function surerSide(columns: readonly Chunk[][]): Side | null {
  const sides = columns.map((column, at) => onlySide(columns, at) ?? sideOfOwn(column));
  return majority(sides);
}

/** The side of the only header beside a column of figures alone; 0 where there is none, or one on both. */
function onlySide(columns: readonly Chunk[][], at: number): Side | 0 | null {
  const sides = ([-1, 1] as const).filter((side) => headerOn(columns, at, side) !== null);
  return sides.length === 0 ? null : sides.length > 1 ? 0 : sides[0]!;
}

/**
 * The side of its figures on which the header of a column stands that touches them; 0 where it stands over their middle.
 * Dashes may be flush with another side: spreadsheets take them for text.
 */
function sideOfOwn(column: readonly Chunk[]): Side | 0 {
  const figures = column.filter((chunk) => chunk.isFigure && !standsForNone(chunk));
  const top = Math.max(...figures.map(({ baseline }) => baseline));
  const headers = column.filter((chunk) => !chunk.isFigure && chunk.baseline > top);
  const header = headers.reduce((a, b) => (b.baseline < a.baseline ? b : a), headers[0]!);
  if (figures.length === 0 || header === undefined) return 0;
  const away = figures.map((figure) => middleOf([header]) - middleOf([figure]));
  const least = OFF_MIDDLE * header.fontSizePt;
  if (away.every((by) => by < -least)) return -1;
  return away.every((by) => by > least) ? 1 : 0;
}

/** The side on which most figures have their nearest header; null where there are as many on both. */
function usualSide(columns: readonly Chunk[][]): Side | null {
  return majority(columns.map((_, at) => (headerBeside(columns, at, [-1, 1]) ?? at) - at));
}

function majority(sides: readonly number[]): Side | null {
  const balance = sides.reduce((sum, side) => sum + side, 0);
  return balance === 0 ? null : balance > 0 ? 1 : -1;
}

/** The index of the column of headers on one side of one of figures, however near; null where there is none. */
function headerOn(columns: readonly Chunk[][], at: number, side: Side): number | null {
  const figures = columns[at]!;
  const isHeader = holdsFigures(figures) && isPure(figures) && isHeaderOf(columns[at + side], figures);
  return isHeader ? at + side : null;
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
  if (header === undefined || header.every(({ isFigure }) => isFigure)) return false;
  // A dash may stand under it, in rows that print no figure.
  const isBare = header.every((chunk) => !chunk.isFigure || standsForNone(chunk));
  return isBare && !holdsNeighbours([...header, ...figures]);
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
