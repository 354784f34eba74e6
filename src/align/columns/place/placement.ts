import type { PageSlot } from '../../page/page-line.js';

/** The slots of a row put into the columns of a plan. */
export type Placement = Placed | Unplaceable;

/** A row each of whose slots is in a column, or known to be in none. */
export interface Placed {
  readonly kind: 'placed';
  /** For each column of the plan its slot; null where the row has none there. */
  readonly slots: readonly (PageSlot | null)[];
  /** Figures that stand in no column. */
  readonly strays: readonly PageSlot[];
  /** Slots that lie over several columns, so that their figure belongs to none. */
  readonly merged: readonly PageSlot[];
}

/** More or fewer figures than columns, and nothing that says which belongs where. */
export interface Unplaceable {
  readonly kind: 'unplaceable';
  readonly slots: readonly PageSlot[];
}
