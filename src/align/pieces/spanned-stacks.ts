import type { Slot, Table } from '../../model/document.js';
import { areFigures, areRowLabels, hasOneLine, linesOf, linesWithin } from './stacked-lines.js';

/**
 * A table with the lines of its tall cells in the rows that they stand beside: figures of eight rows typed into one cell
 * that is eight rows tall, or labels of eight rows.
 *
 * @param rowWords the words of the rows of the forms
 */
export function withTallCellsApart(table: Table, rowWords: ReadonlySet<string>): Table {
  const stacks = table.rows.flatMap((row) => row.flatMap((slot) => stackOf(slot, table) ?? []));
  const sure = stacks.filter((stack) => isSure(stack, rowWords));
  if (sure.length === 0) return table;
  const apart = stacks.filter(
    (stack) =>
      sure.includes(stack) || (areFigures(stack.lines) && sure.some((each) => isBeside(stack, each))),
  );
  const taken = new Set(apart.map(({ slot }) => slot));
  const parts = apart.flatMap(partsOf);
  const rows = table.rows.map((row, at) =>
    [...row.filter((slot) => !taken.has(slot)), ...parts.filter((slot) => slot.row === at)].sort(
      (a, b) => a.column - b.column,
    ),
  );
  return { ...table, rows };
}

/** A cell over several rows, with a line for each of them. */
interface Stack {
  readonly slot: Slot;
  readonly lines: readonly string[];
}

/** Null where the lines of a cell are not those of its rows, or where it is tall because all cells beside it are. */
function stackOf(slot: Slot, table: Table): Stack | null {
  const { row, rowSpan } = slot;
  if (rowSpan < 2 || hasOneLine(slot)) return null;
  const spanned = table.rows.slice(row, row + rowSpan);
  if (!spanned.every((slots) => slots.some((other) => other.rowSpan === 1))) return null;
  const lines = linesWithin(linesOf(slot), [...spanned.keys()], rowSpan);
  return lines && { slot, lines };
}

/** One figure above or below blank lines may be one for all the rows. */
function isSure({ lines }: Stack, rowWords: ReadonlySet<string>): boolean {
  const printed = lines.filter((line) => line !== '');
  return printed.length > 1 && (areFigures(printed) || areRowLabels(lines, rowWords));
}

function isBeside({ slot }: Stack, other: Stack): boolean {
  return slot.row === other.slot.row && slot.rowSpan === other.slot.rowSpan;
}

function partsOf({ slot: { lines: _, ...slot }, lines }: Stack): Slot[] {
  return lines.map((raw, at) => ({ ...slot, raw, row: slot.row + at, rowSpan: 1 }));
}
