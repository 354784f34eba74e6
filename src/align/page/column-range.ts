import type { Slot } from '../../model/document.js';

/** A stretch of columns of a grid, half-open. */
export interface ColumnRange {
  readonly from: number;
  readonly to: number;
}

/** The column behind a slot. */
export function columnBehind({ column, columnSpan }: Pick<Slot, 'column' | 'columnSpan'>): number {
  return column + columnSpan;
}

/** Whether a slot covers columns of a range alone. */
export function isWithin(slot: Pick<Slot, 'column' | 'columnSpan'>, { from, to }: ColumnRange): boolean {
  return slot.column >= from && columnBehind(slot) <= to;
}

/** The columns from the first that slots cover to behind the last; none of no slots. */
export function reachOf(slots: readonly Pick<Slot, 'column' | 'columnSpan'>[]): ColumnRange {
  const to = slots.reduce((end, slot) => Math.max(end, columnBehind(slot)), 0);
  return { from: slots.reduce((first, { column }) => Math.min(first, column), to), to };
}
