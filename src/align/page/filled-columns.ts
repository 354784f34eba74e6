import type { Slot, Table } from '../../model/document.js';

/** A stretch of columns of a grid, half-open. */
export interface ColumnRange {
  readonly from: number;
  readonly to: number;
}

/**
 * For each row of a table the last stretch of columns that its own cells and those that hang down from above fill without a
 * hole. In a table whose spans are right all rows are filled up to the same column.
 */
export function filledColumns({ rows }: Table): ColumnRange[] {
  let hanging: Slot[] = [];
  return rows.map((own, row) => {
    hanging = hanging.filter((slot) => slot.row + slot.rowSpan > row);
    const filled = lastStretch([...own, ...hanging]);
    hanging.push(...own.filter((slot) => slot.rowSpan > 1));
    return filled;
  });
}

/** The column behind the last one that slots reach; 0 where there are none. */
export function endOf(slots: readonly Pick<Slot, 'column' | 'columnSpan'>[]): number {
  return slots.reduce((end, { column, columnSpan }) => Math.max(end, column + columnSpan), 0);
}

function lastStretch(slots: readonly Slot[]): ColumnRange {
  const to = endOf(slots);
  let from = to;
  for (const { column, columnSpan } of slots.toSorted((a, b) => b.column - a.column)) {
    if (column + columnSpan < from) break;
    from = column;
  }
  return { from, to };
}
