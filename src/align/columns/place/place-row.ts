import { isBlank } from '../../page/page-line.js';
import type { ColumnPlan } from '../plan/plan.js';
import type { RowSlots } from '../slots/row-slots.js';
import { hasSpan, placeByGrid } from './place-by-grid.js';
import { placeByOrder } from './place-by-order.js';
import type { Placement } from './placement.js';

/** What the rows of a panel do, by which a single one of them is understood. */
export interface RowHabits {
  /** Rows show blank slots, so that a short row was cut at its end. */
  readonly blanksKept: boolean;
  /** Rows show blank slots in the places that their labels cover. */
  readonly coveredKept: boolean;
}

/** What the rows of a panel do. */
export function rowHabits(rows: readonly RowSlots[], plan: ColumnPlan): RowHabits {
  const from = plan[0]?.span?.from ?? 0;
  return {
    blanksKept: rows.some(({ slots }) => slots.slice(0, -1).some(isBlank)),
    coveredKept: rows.some(
      ({ slots }) => slots.length > plan.length && slots.some((slot) => slot.column < from && isBlank(slot)),
    ),
  };
}

/** Puts the slots of a row into columns: by their places in the grid where the plan knows them, by their order otherwise. */
export function placeRow(row: RowSlots, plan: ColumnPlan, { blanksKept, coveredKept }: RowHabits): Placement {
  return plan.every(hasSpan)
    ? placeByGrid(row.slots, plan, !coveredKept)
    : placeByOrder(row, plan, blanksKept);
}
