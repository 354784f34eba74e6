/** No span reaches beyond; HTML itself bounds a colspan there. Cells that stand beyond keep their own place. */
const COLUMN_LIMIT = 1000;

/** A cell as the source asks for it. */
export interface SpanningCell {
  readonly columnSpan: number;
  /** 0: to the end of the row group. */
  readonly rowSpan: number;
}

/** A cell and the place it takes, in true grid coordinates. */
export interface PlacedCell<Cell> {
  readonly cell: Cell;
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** A table whose cells know the rows and columns that they cover. */
export interface Grid<Cell> {
  /** Cells by the row in which they begin, in column order. */
  readonly rows: readonly (readonly PlacedCell<Cell>[])[];
  readonly columnCount: number;
}

/**
 * Places the cells of row groups by HTML's table model: cells move right past those that hang down from above, spans
 * end with their row group. Beyond it, spans are cut to what the table has: at rows that are complete without them,
 * and at the right edge of the table.
 */
export function placeCells<Cell extends SpanningCell>(
  groups: readonly (readonly (readonly Cell[])[])[],
): Grid<Cell> {
  const plain = placeRows(groups, new Set());
  const complete = rowsCompleteAlone(plain);
  return cutAtRightEdge(complete.size === 0 ? plain : placeRows(groups, complete));
}

/** A form of a town may fill one cell in so many. */
const FREE_PER_CELL = 10;

/** The free slots between cells that know their places; none where there are far more of them than cells. */
export function freeSlots(cells: readonly PlacedCell<unknown>[]): { row: number; column: number }[] {
  const taken = new Set<string>();
  for (const { row, column, rowSpan, columnSpan } of cells)
    for (let down = 0; down < rowSpan; down += 1)
      for (let across = 0; across < columnSpan; across += 1) taken.add(`${row + down},${column + across}`);
  const height = cells.reduce((most, { row, rowSpan }) => Math.max(most, row + rowSpan), 0);
  const width = cells.reduce((most, { column, columnSpan }) => Math.max(most, column + columnSpan), 0);
  if (height * width - taken.size > FREE_PER_CELL * cells.length) return [];
  return Array.from({ length: height * width }, (_, at) => ({
    row: Math.floor(at / width),
    column: at % width,
  })).filter(({ row, column }) => !taken.has(`${row},${column}`));
}

/** The table of cells that know their places. */
export function gridOfPlaced<Cell>(cells: readonly PlacedCell<Cell>[]): Grid<Cell> {
  const rows: PlacedCell<Cell>[][] = [];
  for (const cell of cells) {
    while (rows.length <= cell.row) rows.push([]);
    rows[cell.row]!.push(cell);
  }
  for (const row of rows) row.sort((a, b) => a.column - b.column);
  return { rows, columnCount: rowEnds(rows).reduce((most, end) => Math.max(most, end), 0) };
}

type Rows<Cell> = readonly (readonly PlacedCell<Cell>[])[];

/** What hangs down into the next rows, column by column. */
interface Overhang {
  /** First row that is free again. */
  readonly until: number[];
  /** Row in which the hanging cell begins. */
  readonly from: number[];
}

function placeRows<Cell extends SpanningCell>(
  groups: readonly (readonly (readonly Cell[])[])[],
  stops: ReadonlySet<number>,
): Rows<Cell> {
  const rows: PlacedCell<Cell>[][] = [];
  for (const group of groups) {
    const overhang: Overhang = { until: [], from: [] };
    const groupEnd = rows.length + group.length;
    const stopAfter = stopFinder(stops, rows.length, groupEnd);
    for (const cells of group) {
      const row = rows.length;
      rows.push(placeRow(cells, row, stopAfter(row), overhang));
    }
  }
  return rows;
}

/** For each row of a group the next row at which spans have to end. */
function stopFinder(stops: ReadonlySet<number>, start: number, end: number): (row: number) => number {
  if (stops.size === 0) return () => end;
  const next: number[] = [];
  for (let row = end - 1, stop = end; row >= start; row -= 1) {
    next[row - start] = stop;
    if (stops.has(row)) stop = row;
  }
  return (row) => next[row - start] ?? end;
}

function placeRow<Cell extends SpanningCell>(
  cells: readonly Cell[],
  row: number,
  rowLimit: number,
  overhang: Overhang,
): PlacedCell<Cell>[] {
  const placed: PlacedCell<Cell>[] = [];
  let cursor = 0;
  for (const cell of cells) {
    let column = cursor;
    while ((overhang.until[column] ?? 0) > row) column += 1;
    const asked = Math.max(1, Math.min(cell.columnSpan, COLUMN_LIMIT - column));
    let columnSpan = 1;
    while (columnSpan < asked && (overhang.until[column + columnSpan] ?? 0) <= row) columnSpan += 1;
    const wanted = cell.rowSpan === 0 ? rowLimit - row : cell.rowSpan;
    const rowSpan = column < COLUMN_LIMIT ? Math.max(1, Math.min(wanted, rowLimit - row)) : 1;
    if (rowSpan > 1) hang(overhang, column, columnSpan, row, rowSpan);
    placed.push({ cell, row, column, rowSpan, columnSpan });
    cursor = column + asked;
  }
  return placed;
}

function hang(overhang: Overhang, column: number, columnSpan: number, row: number, rowSpan: number): void {
  // Holes would turn the arrays into slow dictionaries.
  while (overhang.until.length < column) overhang.until.push(0);
  for (let at = column; at < column + columnSpan; at += 1) {
    overhang.until[at] = row + rowSpan;
    overhang.from[at] = row;
  }
}

/**
 * Rows that fill the width of the table with their own cells, although a span from a row of the right width hangs into
 * them too: the span is one row too long (a group label that counts wrong), not the row one cell too wide.
 */
function rowsCompleteAlone<Cell>(rows: Rows<Cell>): ReadonlySet<number> {
  const ends = rowEnds(rows);
  const width = majorityWidth(ends);
  const complete = new Set<number>();
  if (width === null || ends.every((end) => end <= width)) return complete;
  for (const [row, cells] of rows.entries()) {
    const ownWidth = cells.reduce((sum, cell) => sum + cell.columnSpan, 0);
    if (ownWidth === width && (ends[row] ?? 0) > width) complete.add(row);
  }
  for (const cell of rows.flat()) {
    if ((ends[cell.row] ?? 0) <= width) continue;
    // The span comes from a row that is too wide itself, so nothing tells which of the two is wrong.
    for (let row = cell.row + 1; row < cell.row + cell.rowSpan; row += 1) complete.delete(row);
  }
  return complete;
}

/** The width of more than half of the rows, of three rows at least; null where there is none. */
function majorityWidth(ends: readonly number[]): number | null {
  const filled = ends.filter((end) => end > 0);
  const width = commonestWidth(filled);
  const votes = filled.filter((end) => end === width).length;
  return filled.length >= 3 && votes * 2 > filled.length ? width : null;
}

/** A title that spans 1,000 columns has as many as the rows below it have. */
function cutAtRightEdge<Cell>(rows: Rows<Cell>): Grid<Cell> {
  const ends = rowEnds(rows);
  const needed = rows.reduce((most, cells) => Math.max(most, (cells.at(-1)?.column ?? -1) + 1), 0);
  const columnCount = Math.max(needed, commonestWidth(ends.filter((end) => end > 0)));
  if (ends.every((end) => end <= columnCount)) return { rows, columnCount };
  const cut = (cell: PlacedCell<Cell>): PlacedCell<Cell> =>
    cell.column + cell.columnSpan <= columnCount ? cell : { ...cell, columnSpan: columnCount - cell.column };
  return { rows: rows.map((cells) => cells.map(cut)), columnCount };
}

/** Column behind the last one that is taken in each row, by its own cells or from above. */
function rowEnds<Cell>(rows: Rows<Cell>): number[] {
  const ends = rows.map(() => 0);
  for (const cells of rows) {
    for (const cell of cells) {
      const end = cell.column + cell.columnSpan;
      for (let row = cell.row; row < cell.row + cell.rowSpan; row += 1) {
        if (end > (ends[row] ?? 0)) ends[row] = end;
      }
    }
  }
  return ends;
}

/** The commonest value, the smaller of two equally common ones; 0 of none. */
function commonestWidth(widths: readonly number[]): number {
  const votes = new Map<number, number>();
  for (const width of widths) votes.set(width, (votes.get(width) ?? 0) + 1);
  let best = 0;
  for (const [width, count] of votes) {
    const most = votes.get(best) ?? 0;
    if (count > most || (count === most && width < best)) best = width;
  }
  return best;
}
