import type { Slot } from '../../model/document.js';

/** A stretch of columns of a grid, half-open. */
export interface ColumnRange {
  readonly from: number;
  readonly to: number;
}

/** The columns from the first that slots cover to behind the last; none of no slots. */
export function reachOf(slots: readonly Pick<Slot, 'column' | 'columnSpan'>[]): ColumnRange {
  const to = slots.reduce((end, { column, columnSpan }) => Math.max(end, column + columnSpan), 0);
  return { from: slots.reduce((first, { column }) => Math.min(first, column), to), to };
}
