import type { GridBox, GridItem } from './grid-lines.js';

const COLUMN_LIMIT = 1000;
/** Slots of a grid that is looked at; larger ones are pages, or hostile. */
const SLOT_LIMIT = 200_000;

/**
 * Gives the items of a grid their places as browsers do: first those that name row and column, then those that name their
 * row, then the others one after the other.
 *
 * @returns null where two items would lie on each other, or the grid is larger than any table
 */
export function placeItems(items: readonly GridItem[], columnCount: number): GridBox[] | null {
  if (columnCount > COLUMN_LIMIT || items.some(isTooLarge)) return null;
  const grid = newGrid(columnCount);
  const boxes = new Map<GridItem, GridBox>();
  for (const item of items) if (isFixed(item)) boxes.set(item, item);
  for (const box of boxes.values()) if (!take(grid, box)) return null;
  for (const item of items) {
    if (item.row === null || item.column !== null) continue;
    const box = inRow(grid, item, item.row);
    if (box === null || !take(grid, box)) return null;
    boxes.set(item, box);
  }
  let cursor = { row: 0, column: 0 };
  for (const item of items) {
    if (item.row !== null) continue;
    const box = behind(grid, item, cursor);
    if (box === null || !take(grid, box)) return null;
    boxes.set(item, box);
    cursor = box;
  }
  return items.map((item) => boxes.get(item)!);
}

function isTooLarge({ rowSpan, columnSpan }: GridItem): boolean {
  return rowSpan * columnSpan > SLOT_LIMIT;
}

function isFixed(item: GridItem): item is GridItem & GridBox {
  return item.row !== null && item.column !== null;
}

interface Grid {
  readonly columnCount: number;
  readonly taken: Set<number>;
}

function newGrid(columnCount: number): Grid {
  return { columnCount, taken: new Set() };
}

function slotsOf({ row, column, rowSpan, columnSpan }: GridBox): number[] {
  return Array.from(
    { length: rowSpan * columnSpan },
    (_, at) => (row + Math.floor(at / columnSpan)) * COLUMN_LIMIT + column + (at % columnSpan),
  );
}

function isFree(grid: Grid, box: GridBox): boolean {
  return slotsOf(box).every((slot) => !grid.taken.has(slot));
}

/** Takes the slots of a box; false where one is taken already, or there are too many. */
function take(grid: Grid, box: GridBox): boolean {
  const isFull = grid.taken.size + box.rowSpan * box.columnSpan > SLOT_LIMIT;
  if (isFull || box.column + box.columnSpan > COLUMN_LIMIT || !isFree(grid, box)) return false;
  for (const slot of slotsOf(box)) grid.taken.add(slot);
  return true;
}

function inRow(grid: Grid, { rowSpan, columnSpan }: GridItem, row: number): GridBox | null {
  for (let column = 0; column + columnSpan <= grid.columnCount; column += 1) {
    const box = { row, column, rowSpan, columnSpan };
    if (isFree(grid, box)) return box;
  }
  return null;
}

/** The first free place for an item from the one before it on. */
function behind(
  grid: Grid,
  item: GridItem,
  from: { readonly row: number; readonly column: number },
): GridBox | null {
  const { rowSpan } = item;
  const columnSpan = Math.min(item.columnSpan, grid.columnCount);
  const lastRow = from.row + SLOT_LIMIT / grid.columnCount;
  let { row, column } = from;
  if (item.column !== null) {
    if (item.column < column) row += 1;
    column = item.column;
  }
  for (; row < lastRow; row += 1) {
    for (; column + columnSpan <= grid.columnCount; column += 1) {
      const box = { row, column, rowSpan, columnSpan };
      if (isFree(grid, box)) return box;
      if (item.column !== null) break;
    }
    column = item.column ?? 0;
  }
  return null;
}
