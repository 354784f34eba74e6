import type { PageTable } from '../table/page-table.js';
import { gluePieces } from './glue-cut-cells.js';

/** Column borders of two pieces of one table differ by no more than this. */
const SAME_BORDER_PT = 4;

/** Borders found from the text move with the text of each page; columns of figures are wider than twice this. */
const SAME_IMPLIED_BORDER_PT = 12;

/** One table of a piece and the piece that goes on with it on the next page; null where they have not the same width. */
export function joinPieces(upper: PageTable, lower: PageTable): PageTable | null {
  if (upper.implied !== lower.implied) return null;
  const tolerancePt = upper.implied ? SAME_IMPLIED_BORDER_PT : SAME_BORDER_PT;
  if (Math.abs(widthOf(upper) - widthOf(lower)) > tolerancePt) return null;
  const borders = mergeBorders(upper.borders, lower.borders, tolerancePt);
  const first = onBorders(upper, borders);
  const rest = withoutRepeatedHeader(first, onBorders(lower, borders));
  return rest.rowCount === 0 ? first : gluePieces(first, rest);
}

function widthOf({ borders }: PageTable): number {
  return borders[borders.length - 1] ?? 0;
}

/**
 * The borders of the upper piece, and those of the lower that it has not. A piece may lack borders that the other has: of
 * merged rows a page break can leave only the wide ones on a page.
 */
function mergeBorders(upper: readonly number[], lower: readonly number[], tolerancePt: number): number[] {
  const added = lower.filter((border) => !upper.some((known) => Math.abs(known - border) <= tolerancePt));
  return [...upper, ...added].sort((a, b) => a - b);
}

function onBorders(table: PageTable, borders: readonly number[]): PageTable {
  const place = table.borders.map((border) => nearestIndex(borders, border));
  const slots = table.slots.map((slot) => {
    const column = place[slot.column] ?? 0;
    return { ...slot, column, columnSpan: (place[slot.column + slot.columnSpan] ?? column + 1) - column };
  });
  return { ...table, borders, slots };
}

function nearestIndex(borders: readonly number[], border: number): number {
  let nearest = 0;
  for (const [index, candidate] of borders.entries()) {
    if (Math.abs(candidate - border) < Math.abs((borders[nearest] ?? 0) - border)) nearest = index;
  }
  return nearest;
}

/** The piece without the header rows that it repeats from the head of the table. */
function withoutRepeatedHeader(first: PageTable, rest: PageTable): PageTable {
  let repeated = 0;
  while (repeated < rest.rowCount && isSameHeaderRow(first, rest, repeated)) repeated++;
  while (repeated > 0 && isCrossed(rest, repeated)) repeated--;
  if (repeated === 0) return rest;
  const slots = rest.slots
    .filter((slot) => slot.row >= repeated)
    .map((slot) => ({ ...slot, row: slot.row - repeated }));
  return { ...rest, rowCount: rest.rowCount - repeated, slots };
}

function isSameHeaderRow(first: PageTable, rest: PageTable, row: number): boolean {
  const above = printedIn(first, row);
  const below = printedIn(rest, row);
  if (below.length === 0 || below.some((raw) => /^[\d.,]+$/.test(raw))) return false;
  return above.length === below.length && above.every((raw, index) => raw === below[index]);
}

/** The texts of a row, blank cells left out: the borders of blank header cells are not always drawn again. */
function printedIn({ slots }: PageTable, row: number): string[] {
  const within = slots.filter((slot) => slot.row === row && slot.raw !== '');
  return within.sort((a, b) => a.column - b.column).map((slot) => slot.raw);
}

function isCrossed({ slots }: PageTable, row: number): boolean {
  return slots.some((slot) => slot.row < row && slot.row + slot.rowSpan > row);
}
