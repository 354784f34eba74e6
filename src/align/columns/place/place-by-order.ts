import { isBlank, isFlowing, type PageSlot } from '../../page/page-line.js';
import type { ColumnPlan } from '../plan/plan.js';
import type { RowSlots } from '../slots/row-slots.js';
import type { Placed, Placement, Unplaceable } from './placement.js';

/**
 * Puts the slots of a row into columns that are known by their order only: as many figures as columns, once labels and
 * padding are left out.
 *
 * @param blanksKept true where other rows of the panel show blank slots, so that a short row was cut at its end
 */
export function placeByOrder(row: RowSlots, plan: ColumnPlan, blanksKept: boolean): Placement {
  // A column that the form does not have may hold texts: where cells are marked, they are no labels at the edges of the figures.
  const mayHoldTexts = !isFlowing(row) && plan.some(({ column }) => column === null);
  const withTexts = mayHoldTexts ? placeWindow(row, row.slots, plan.length) : null;
  return withTexts ?? placeFigures(row, plan.length, blanksKept);
}

function placeFigures(row: RowSlots, count: number, blanksKept: boolean): Placement {
  const slots = withoutEdgeTexts(row.slots, count);
  const isGlued = row.frame === 'glued' && slots.some(mayBePartOfFigures);
  if (slots.length === count && !isGlued) return placed(slots);
  // A row that prints nothing has blank cells only, however many slots are left of it.
  if (slots.every(isBlank)) return placed(filledUp(slots.slice(0, count), count));
  if (slots.length > count)
    return placeWindow(row, slots, count) ?? (isGlued ? null : placeBefore(slots, count)) ?? unplaceable(row);
  const cutAtEnd = row.trimmedAt !== undefined || (blanksKept && beginsInPlace(row, slots));
  return cutAtEnd && row.frame === 'row' ? placed(filledUp(slots, count)) : unplaceable(row);
}

/** A label, or a blank cell, stands where a row begins: else it may have lost cells there. */
function beginsInPlace({ found }: RowSlots, slots: readonly PageSlot[]): boolean {
  return found.tokens.length > 0 || isBlank(slots[0]!);
}

/** Digits that are several figures or none that can be read, or that only a line end parts from those before. */
function mayBePartOfFigures({ raw, figure, continuesLine }: PageSlot): boolean {
  return /^[0０][\d０-９]/u.test(raw) || figure.state === 'text' || continuesLine === true;
}

/** A full row before a text that nobody claimed: there a row begins that the form does not have. */
function placeBefore(slots: readonly PageSlot[], count: number): Placed | null {
  const text = slots.findIndex((slot) => slot.label !== null);
  return text >= count && slots.slice(count, text).every(isBlank) ? placed(slots.slice(0, count)) : null;
}

function filledUp(slots: readonly PageSlot[], count: number): (PageSlot | null)[] {
  return [...slots, ...new Array<null>(count - slots.length).fill(null)];
}

/** Digits with words among them (28件-59537) are no label, though they look like one: a row that has them is not blank. */
const DIGITS_FIRST = /^[\d０-９](?![.．、)）])/u;

/** A row whose figures cannot be put into columns: they are kept as they stand. */
export function unplaceable({ slots }: RowSlots): Unplaceable {
  const figures = withoutEdgeTexts(slots, 0);
  const isEmpty = !figures.some(isPrinted);
  return {
    kind: 'unplaceable',
    slots: isEmpty ? slots.filter(({ raw }) => DIGITS_FIRST.test(raw)) : figures,
  };
}

function placed(slots: readonly (PageSlot | null)[]): Placed {
  return { kind: 'placed', slots, strays: [], merged: [] };
}

/**
 * Texts behind or before the figures are labels that nobody claimed (a unit, a remark), and blanks beyond them places of
 * spans; unless the row needs them to be full.
 */
function withoutEdgeTexts(slots: readonly PageSlot[], count: number): readonly PageSlot[] {
  const first = slots.findIndex(isPrinted);
  const last = slots.findLastIndex(isPrinted);
  const isText = (slot: PageSlot, at: number) => slot.label !== null && (at < first || at > last);
  const spare = () => to - from - count;
  let [from, to] = [0, slots.length];
  const behind = slots.findIndex((slot, at) => at > last && isText(slot, at));
  if (behind !== -1) to = Math.max(behind, from + count);
  const before = slots.slice(0, Math.max(0, first)).findLastIndex(isText);
  if (before !== -1) from = Math.min(before + 1, Math.max(0, from + spare()));
  return slots.slice(from, to);
}

/** Whether a slot holds something that is neither blank nor a label. */
export function isPrinted(slot: PageSlot): boolean {
  return slot.label === null && !isBlank(slot);
}

/** Spans and the marks of row ends leave fewer blank slots than this in flowing text, or than the row has cells. */
const MOST_PADDING = 6;

/**
 * A row padded with blank slots: at its end where spans were moved there, at its beginning where they stand in place, on
 * both sides where the ends of rows are marked with a blank. The first stretch outside which all is blank is taken; where
 * empty lines may be cells or part two rows, or the padding of a header stands before, only if there is no other.
 */
function placeWindow(row: RowSlots, slots: readonly PageSlot[], count: number): Placed | null {
  const followsHeader = isFlowing(row) && row.found.tokens.length === 0;
  const first = slots.findIndex((slot) => !isBlank(slot));
  const last = slots.findLastIndex((slot) => !isBlank(slot));
  const earliest = Math.max(0, last + 1 - count);
  const latest = Math.min(first, slots.length - count);
  const isPadded =
    !isFlowing(row) || followsHeader || slots.length < Math.max(2 * count, count + MOST_PADDING);
  // Spans leave fewer blanks than the row has cells: of more of them some stand between its cells.
  const isSparse = !isFlowing(row) && earliest < latest && slots.length >= 2 * count;
  const isOpen =
    isSparse || !isPadded || slots.some((slot) => slot.isGap) || (earliest < latest && followsHeader);
  return earliest > latest || isOpen ? null : placed(slots.slice(earliest, earliest + count));
}
