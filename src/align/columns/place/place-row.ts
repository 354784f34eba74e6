import { groupBy } from '../../../model/group-by.js';
import { isBlank, isFlowing, pageSlot } from '../../page/page-line.js';
import type { ColumnPlan } from '../plan/plan.js';
import type { RowSlots } from '../slots/row-slots.js';
import { hasSpan, offsetFrom, placeByGrid, type SpannedColumn } from './place-by-grid.js';
import { isPrinted, placeByOrder, unplaceable } from './place-by-order.js';
import type { Placement } from './placement.js';

/** What the rows of a panel do, by which a single one of them is understood. */
export interface RowHabits {
  /** Rows show blank slots, so that a short row was cut at its end. */
  readonly blanksKept: boolean;
  /** Most rows stand under the columns, and none shows blank slots in the places that labels cover: one beside them was moved. */
  readonly placesHold: boolean;
  /** Rows have as many cells as there are columns: where one has more, blanks or not, some of them are none. */
  readonly cellsFit: boolean;
  /** Figures of rows stand wider apart than there are columns: cells that are none stand between them. */
  readonly isSpread: boolean;
}

/** What the rows of a panel do. */
export function rowHabits(rows: readonly RowSlots[], plan: ColumnPlan): RowHabits {
  return {
    blanksKept: rows.some(({ slots }) => slots.slice(0, -1).some(isBlank)),
    placesHold: plan.every(hasSpan) && placesHold(rows, plan),
    cellsFit: cellsFit(rows, plan.length),
    isSpread: rows.filter((row) => isSpread(row, plan.length)).length >= FEWEST_SPREAD,
  };
}

/** One row alone may have a figure behind its own: a remark. */
const FEWEST_SPREAD = 2;

function isSpread(row: RowSlots, count: number): boolean {
  if (isFlowing(row)) return false;
  return row.slots.findLastIndex(isPrinted) - row.slots.findIndex(isPrinted) >= count;
}

/**
 * Whether half of the rows have as many cells as there are columns; or some, and the lines of most are not equally long, as
 * spans that were drawn out make them.
 */
function cellsFit(rows: readonly RowSlots[], count: number): boolean {
  const fitting = rows.filter(({ frame, slots }) => frame === 'row' && slots.length === count).length;
  if (fitting * 2 >= rows.length) return true;
  const lengths = rows.map(({ slots }) => (slots.at(-1)?.column ?? -1) + 1);
  return fitting >= FEWEST_FITTING && mostFrequent(lengths) * 2 <= rows.length;
}

/** So many rows with as many cells as columns are no accident. */
const FEWEST_FITTING = 3;

/** How often the most frequent of some numbers stands among them. */
function mostFrequent(numbers: readonly number[]): number {
  return Math.max(...[...groupBy(numbers, (number) => number).values()].map(({ length }) => length));
}

function placesHold(rows: readonly RowSlots[], plan: readonly SpannedColumn[]): boolean {
  const from = plan[0]?.span.from ?? 0;
  const showsCovered = ({ slots }: RowSlots) =>
    slots.length > plan.length && slots.some((slot) => slot.column < from && isBlank(slot));
  const under = rows.filter(({ slots }) => offsetFrom(slots, plan) === 0);
  return under.length > rows.length / 2 && !rows.some(showsCovered);
}

/** Puts the slots of a row into columns: by their places in the grid where the plan knows them, by their order otherwise. */
export function placeRow(row: RowSlots, plan: ColumnPlan, habits: RowHabits): Placement {
  return withTrimmedCells(row, placeInColumns(row, plan, habits));
}

/** A row with the blank cells that the end of its line lost. */
function withTrimmedCells({ trimmedAt }: RowSlots, placement: Placement): Placement {
  if (trimmedAt === undefined || placement.kind !== 'placed') return placement;
  const end = placement.slots.findLastIndex((slot) => slot !== null) + 1;
  const lost = pageSlot('', 0, 1, trimmedAt);
  return { ...placement, slots: placement.slots.map((slot, at) => (at < end ? slot : lost)) };
}

function placeInColumns(row: RowSlots, plan: ColumnPlan, habits: RowHabits): Placement {
  const { blanksKept, placesHold, cellsFit, isSpread } = habits;
  const lostCells = row.slots.some((slot) => slot.lostCells);
  if (plan.every(hasSpan) && !lostCells) return placeByGrid(row.slots, plan, placesHold);
  const placement = placeByOrder(row, plan, blanksKept && !lostCells);
  if (isSpread && !isFlowing(row) && row.slots.length > plan.length && row.slots.some(isPrinted))
    return unplaceable(row);
  return cellsFit ? withSurplus(row, placement) : placement;
}

/**
 * A row of marked cells with more of them than it has columns: those that are left over, blank as they are, belong to none.
 * Before the figures alone they may be left of a label.
 */
function withSurplus({ frame, slots }: RowSlots, placement: Placement): Placement {
  if (frame !== 'row' || placement.kind !== 'placed') return placement;
  const cells = slots.filter(({ label }) => label === null);
  const surplus = cells.filter((slot) => !placement.slots.includes(slot));
  const isOver = surplus.length > 0 && surplus.at(-1) === cells.at(-1) && surplus.every(isBlank);
  return isOver && !placement.slots.every((slot) => slot === null || isBlank(slot))
    ? { ...placement, strays: [...placement.strays, ...surplus] }
    : placement;
}
