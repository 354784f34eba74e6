import type { DrawnCell, DrawnTable } from './draw.js';

/** The table without spans: every slot is a cell, covered ones blank or with a copy of the text that covers them. */
export function withoutSpans(table: DrawnTable, covered: 'blank' | 'copy'): DrawnTable {
  const rows = table.rows.map((_, row) =>
    Array.from({ length: table.columnCount }, (_, column) =>
      coveredCell(table, row, column, covered),
    ).flatMap((cell) => cell ?? []),
  );
  return { ...table, rows };
}

/** The table without spans, its cells moved to the left into the places of covered ones. */
export function packedLeft(table: DrawnTable): DrawnTable {
  const rows = table.rows.map((row) =>
    row.map((cell, column) => ({ ...cell, column, rowSpan: 1, columnSpan: 1 })),
  );
  return { ...table, rows };
}

function coveredCell(
  table: DrawnTable,
  row: number,
  column: number,
  covered: 'blank' | 'copy',
): DrawnCell | null {
  const owner = ownerOf(table, row, column);
  if (!owner) return null;
  const isOwn = owner.row === row && owner.column === column;
  const text = isOwn || covered === 'copy' ? owner.text : '';
  return { text, row, column, rowSpan: 1, columnSpan: 1, role: owner.role };
}

function ownerOf(table: DrawnTable, row: number, column: number): DrawnCell | undefined {
  return table.rows
    .flat()
    .find(
      (cell) =>
        cell.row <= row &&
        row < cell.row + cell.rowSpan &&
        cell.column <= column &&
        column < cell.column + cell.columnSpan,
    );
}
