import type { Slot, Table } from '../../model/document.js';
import { type ColumnRange, reachOf } from './column-range.js';

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

function lastStretch(slots: readonly Slot[]): ColumnRange {
  const { to } = reachOf(slots);
  let from = to;
  for (const { column, columnSpan } of slots.toSorted((a, b) => b.column - a.column)) {
    if (column + columnSpan < from) break;
    from = column;
  }
  return { from, to };
}
