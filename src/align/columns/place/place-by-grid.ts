import { isBlank, type PageSlot } from '../../page/page-line.js';
import type { PlannedColumn } from '../plan/plan.js';
import type { Placed } from './placement.js';

/** A planned column whose place in the grid is known. */
export type SpannedColumn = PlannedColumn & { readonly span: NonNullable<PlannedColumn['span']> };

/** Whether the place of a column in the grid is known. */
export function hasSpan(column: PlannedColumn): column is SpannedColumn {
  return column.span !== null;
}

/**
 * Puts each slot under the column that it lies over. Of slots in no column only those that print are strays.
 *
 * @param placesHold whether other rows show that the places of the columns hold: then a row beside them was moved
 */
export function placeByGrid(
  slots: readonly PageSlot[],
  plan: readonly SpannedColumn[],
  placesHold: boolean,
): Placed {
  if (placesHold && offsetFrom(slots, plan) !== null)
    return { kind: 'placed', slots, strays: [], merged: [] };
  const columnsUnder = columnFinder(plan);
  const laid = slots.map((slot) => ({ slot, under: columnsUnder(slot) }));
  const inside = laid.filter(({ under }) => under.length > 0);
  const strays = laid.filter(({ under }) => under.length === 0).map(({ slot }) => slot);
  // Header and row may divide the same width differently (规章 over two columns, 行政许可 over one): equal numbers in
  // order, each under its header, are in their columns.
  const isFull = inside.length === plan.length && inside.every(({ under }, at) => under.includes(at));
  if (isFull)
    return {
      kind: 'placed',
      slots: inside.map(({ slot }) => slot),
      strays: strays.filter((slot) => !isBlank(slot)),
      merged: [],
    };
  const placedAt: (PageSlot | null)[] = plan.map(() => null);
  const merged: PageSlot[] = [];
  for (const { slot, under } of inside) {
    const covered = under.filter((at) => covers(slot, plan[at]!));
    if (covered.length > 1) merged.push(slot);
    const free = (covered.length > 0 ? covered : under).filter((at) => placedAt[at] === null);
    const [only, another] = under;
    // Of several slots under one wide header the one that prints is its figure.
    const isBeside = another === undefined && only !== undefined && placedAt[only] && isBlank(placedAt[only]);
    if (isBeside) placedAt[only] = slot;
    else if (free.length === 0) strays.push(slot);
    else for (const at of covered.length > 1 ? free : free.slice(0, 1)) placedAt[at] = slot;
  }
  return { kind: 'placed', slots: placedAt, strays: strays.filter((slot) => !isBlank(slot)), merged };
}

/**
 * How far the slots of a row stand beside the columns, where it has one for each, as wide as the column, and all are as far
 * beside it: the label before them counts its span wrong, or a group above it ends too early or too late. Null elsewhere.
 */
export function offsetFrom(slots: readonly PageSlot[], plan: readonly SpannedColumn[]): number | null {
  const [first] = slots;
  if (first === undefined || slots.length !== plan.length) return null;
  const offset = first.column - plan[0]!.span.from;
  const isBeside = ({ column, columnSpan }: PageSlot, at: number) =>
    column - offset === plan[at]!.span.from && column - offset + columnSpan - 1 === plan[at]!.span.to;
  return slots.every(isBeside) ? offset : null;
}

/** Finds the columns of a plan that a slot lies over at least in part, as indices into the plan from left to right. */
function columnFinder(plan: readonly SpannedColumn[]): (slot: PageSlot) => number[] {
  const indexAt = new Map<number, number>();
  plan.forEach(({ span }, index) => {
    for (let column = span.from; column <= span.to; column += 1) indexAt.set(column, index);
  });
  return (slot) => {
    const under: number[] = [];
    for (let column = slot.column; column < slot.column + slot.columnSpan; column += 1) {
      const index = indexAt.get(column);
      if (index !== undefined && index !== under.at(-1)) under.push(index);
    }
    return under;
  };
}

function covers({ column, columnSpan }: PageSlot, { span }: SpannedColumn): boolean {
  return column <= span.from && span.to < column + columnSpan;
}
