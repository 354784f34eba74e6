import type { ColumnPlan } from '../plan/plan.js';
import type { RowSlots } from '../slots/row-slots.js';
import { placeRow, rowHabits } from './place-row.js';
import type { Placement } from './placement.js';

/** The rows of a panel in one block of the page, their columns, and where each slot went. */
export interface PlacedRows {
  readonly plan: ColumnPlan;
  /** True where figures of another year stand beside or below those of the report: nothing of a row may be put elsewhere. */
  readonly isDivided?: true;
  readonly rows: readonly PlacedRow[];
}

/** A row, and where its slots went. */
export interface PlacedRow {
  readonly row: RowSlots;
  readonly placement: Placement;
  /** In text, where figures that stand below each other told the columns of a row with blank cells: whether beyond doubt. */
  readonly areColumnsSure?: boolean;
}

/** Puts the slots of rows into the columns of a plan; none of those with empty lines where these are no cells. */
export function placeRows(rows: readonly RowSlots[], plan: ColumnPlan): PlacedRows {
  const habits = rowHabits(rows, plan);
  const placed = { plan, rows: rows.map((row) => ({ row, placement: placeRow(row, plan, habits) })) };
  return gapsAreCells(placed.rows) ? placed : unplacedWithGaps(placed);
}

/** Part of the rows that empty lines have to fill before they are believed to be blank cells. */
const NEARLY_ALL = 0.75;

/** Where empty lines make some rows full and others not, they are no cells, and a row is full by chance. */
export function gapsAreCells(rows: readonly PlacedRow[]): boolean {
  const withGaps = rows.filter(hasGaps);
  const full = withGaps.filter(({ placement }) => placement.kind === 'placed');
  return full.length >= NEARLY_ALL * withGaps.length;
}

function hasGaps({ row }: PlacedRow): boolean {
  return row.slots.some((slot) => slot.isGap) && row.slots.some((slot) => slot.figure.state !== 'blank');
}

/** Rows of which those with empty lines are put into no cells. */
export function unplacedWithGaps(placed: PlacedRows): PlacedRows {
  return { ...placed, rows: placed.rows.map(withoutGaps) };
}

function withoutGaps(placed: PlacedRow): PlacedRow {
  if (!hasGaps(placed)) return placed;
  return { ...placed, placement: { kind: 'unplaceable', slots: placed.row.slots } };
}
