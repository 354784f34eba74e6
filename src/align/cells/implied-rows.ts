import type { ImpliedRow } from '../../model/reading.js';
import { hasSpan } from '../columns/place/place-by-grid.js';
import type { PlacedRows } from '../columns/place/placed-rows.js';
import type { Placement } from '../columns/place/placement.js';
import { serialsBeside } from '../columns/serial-column.js';
import type { RowSlots } from '../columns/slots/row-slots.js';
import { cellAt } from '../layout/table-layout.js';
import { holdsFigure, type PageLine, type PageSlot } from '../page/page-line.js';
import type { PlacedPanel } from './apart.js';

/**
 * The rows of panels of which nothing is drawn.
 *
 * @param used the slots that rows of the report have used
 */
export function impliedRows(
  panels: readonly PlacedPanel[],
  lines: readonly PageLine[],
  used: ReadonlySet<PageSlot>,
): ImpliedRow[] {
  const parts = panels.flatMap(({ placed }) => placed);
  if (!parts.some(({ rows }) => rows.some(({ row }) => row.isImplied))) return [];
  const isNamed = ({ found }: RowSlots) => found.by !== 'position';
  const unnamed = parts.flatMap(({ rows }) => rows.flatMap(({ row }) => (isNamed(row) ? [] : row.slots)));
  const serials = panels.flatMap(({ placed }) =>
    serialsBeside(
      placed.flatMap(({ rows }) => rows.map(({ row }) => row)),
      lines,
    ),
  );
  const named = new Set([...withoutAll(used, unnamed), ...serials]);
  const lineOf = new Map(lines.flatMap(({ slots }, at) => slots.map((slot) => [slot, at] as const)));
  const isAlone = ({ slots }: RowSlots) =>
    slots.every((slot) => !isBesideUnread(lineOf.get(slot)!, lines, named));
  return parts.flatMap(({ plan, rows }) => {
    const printed = plan.every(hasSpan) ? [] : rows.flatMap(({ row }) => row.slots.filter(holdsFigure));
    return rows
      .filter(({ row }) => row.isImplied)
      .map(({ row, placement, areColumnsSure }) => ({
        cells: plan.flatMap(({ column }) => (column === null ? [] : [cellAt(row.found.row, column)])),
        isPlain:
          row.found.by === 'label' &&
          isWhole(placement, plan) &&
          !hasFigureInLabel(row) &&
          (areColumnsSure ?? takesColumnsOf(printed, placement)) &&
          isAlone(row),
      }));
  });
}

/**
 * Whether the columns that a row takes are those in which all rows print: where there is one too many, and the header does not
 * say which, rows that leave out one blank cell each may leave out different ones, and add up all the same.
 */
function takesColumnsOf(printed: readonly PageSlot[], placement: Placement): boolean {
  if (placement.kind === 'unplaceable') return false;
  const taken = new Set(placement.slots.flatMap((slot) => (slot === null ? [] : columnsOf(slot))));
  return printed.every((slot) => columnsOf(slot).some((column) => taken.has(column)));
}

function columnsOf({ column, columnSpan }: PageSlot): number[] {
  return Array.from({ length: columnSpan }, (_, at) => column + at);
}

function withoutAll(slots: ReadonlySet<PageSlot>, taken: readonly PageSlot[]): ReadonlySet<PageSlot> {
  const rest = new Set(slots);
  for (const slot of taken) rest.delete(slot);
  return rest;
}

/** Whether each column of the form has a slot of its own, and no other column a figure. */
function isWhole(placement: Placement, plan: PlacedRows['plan']): boolean {
  if (placement.kind === 'unplaceable') return false;
  if (placement.strays.length > 0 || placement.merged.length > 0) return false;
  return placement.slots.every(
    (slot, at) => slot !== null && (plan[at]!.column !== null || !holdsFigure(slot)),
  );
}

/** Whether a figure ends a label of the row, or a text beside it: a first figure so close to its label, and all others a column off. */
function hasFigureInLabel({ found, slots }: RowSlots): boolean {
  const labels = [...found.tokens.map((token) => token.labels[0]), ...slots.map(({ label }) => label)];
  return labels.some((label) => /\D\d+$/u.test(label?.core ?? ''));
}

/**
 * Whether a line right above or below, up to the next that was read, holds figures of no row that a label names: they may
 * be parts of those of this one, whose digits were wrapped, or its own, where its label is not the one beside it. Digits
 * that were wrapped may add up as well, line by line.
 */
function isBesideUnread(at: number, lines: readonly PageLine[], named: ReadonlySet<PageSlot>): boolean {
  const { block } = lines[at]!;
  const leadsToUnread = (step: 1 | -1) => {
    for (let other = at + step; lines[other]?.block === block; other += step) {
      const { slots } = lines[other]!;
      if (slots.some((slot) => holdsFigure(slot) && !named.has(slot))) return true;
      if (slots.some((slot) => named.has(slot))) return false;
    }
    return false;
  };
  return leadsToUnread(-1) || leadsToUnread(1);
}
