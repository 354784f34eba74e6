import type { DrawnCell, DrawnTable } from './draw.js';

/** How a table goes on in its next piece. */
export interface Continuation {
  /** Whether each further piece begins with the header again. */
  readonly hasHeader: boolean;
  /** Whether a label whose span is cut stands again in the next piece, or leaves a blank cell there. */
  readonly cutLabels: 'repeated' | 'blank';
}

/**
 * A table cut into pieces, as editors and page breaks leave it.
 *
 * @param at rows before which it is cut, ascending
 */
export function cutTable(table: DrawnTable, at: readonly number[], how: Continuation): DrawnTable[] {
  const borders = [0, ...at, table.rows.length];
  const headerRows = how.hasHeader ? rowOfFigures(table, 0) : 0;
  return borders.slice(1).map((to, piece) => {
    const from = borders[piece]!;
    const rows = rowsBetween(table, from, to, how.cutLabels);
    const header = piece === 0 ? [] : rowsBetween(table, 0, headerRows, how.cutLabels);
    const shifted = rows.map((row) => row.map((cell) => ({ ...cell, row: cell.row - from + header.length })));
    return { ...table, rows: [...header, ...shifted] };
  });
}

/** The row in which the n-th row of figures of a table begins. */
export function rowOfFigures(table: DrawnTable, index: number): number {
  const rows = table.rows.flatMap((row, at) => (row.some((cell) => cell.role === 'figure') ? [at] : []));
  return rows[index] ?? table.rows.length;
}

function rowsBetween(
  table: DrawnTable,
  from: number,
  to: number,
  cutLabels: Continuation['cutLabels'],
): DrawnCell[][] {
  const rows = table.rows.slice(from, to).map((row) => row.map((cell) => clipped(cell, to)));
  const reaching = table.rows
    .slice(0, from)
    .flat()
    .filter((cell) => cell.row + cell.rowSpan > from)
    .map((cell) =>
      clipped(
        {
          ...cell,
          row: from,
          rowSpan: cell.row + cell.rowSpan - from,
          text: cutLabels === 'repeated' ? cell.text : '',
        },
        to,
      ),
    );
  const [first = [], ...rest] = rows;
  return [[...first, ...reaching].sort((a, b) => a.column - b.column), ...rest];
}

function clipped(cell: DrawnCell, to: number): DrawnCell {
  return { ...cell, rowSpan: Math.min(cell.rowSpan, to - cell.row) };
}
