import type { ColumnPlan } from '../plan/plan.js';
import type { RowSlots } from '../slots/row-slots.js';
import { hasSpan, placeByGrid } from './place-by-grid.js';
import { placeByOrder } from './place-by-order.js';
import type { Placement } from './placement.js';

/**
 * Puts the slots of a row into columns: by their places in the grid where the plan knows them, by their order otherwise.
 *
 * @param blanksKept true where other rows of the panel show blank slots, so that a short row was cut at its end
 */
export function placeRow(row: RowSlots, plan: ColumnPlan, blanksKept: boolean): Placement {
  return plan.every(hasSpan) ? placeByGrid(row.slots, plan) : placeByOrder(row, plan, blanksKept);
}
