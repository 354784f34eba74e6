import { holdsFigure, type PageLine, type PageSlot } from '../page/page-line.js';
import type { Token } from '../rows/tokens.js';
import type { RowSlots } from './slots/row-slots.js';

/** The rows of a panel, and the serial numbers before their labels, which are no cells of them. */
export interface NumberedRows {
  readonly rows: readonly RowSlots[];
  readonly serials: readonly PageSlot[];
}

/**
 * Takes out the serial numbers that a page prints before its row labels (序号): in flowing text such a number stands
 * behind the figures of the row before. Rows are longer by it, some of them in figures and not only in blanks, and it counts
 * on by one from row to row; anything less is data.
 */
export function withoutSerials(rows: readonly RowSlots[], lines: readonly PageLine[]): NumberedRows {
  const before = rows.map((row) => slotBefore(row.found.tokens[0], lines));
  const hasOneMore = (row: RowSlots) => row.slots.length > row.found.panel.columns.length;
  const isCertain = rows.some(
    ({ slots, found }) =>
      slots.filter((slot) => slot.figure.state !== 'blank').length > found.panel.columns.length,
  );
  if (!isCertain || !rows.slice(0, -1).every(hasOneMore) || !countsOn(before)) return { rows, serials: [] };
  const serials = new Set(before.flatMap((slot) => slot ?? []));
  const shortened = rows.map((row) => ({ ...row, slots: row.slots.filter((slot) => !serials.has(slot)) }));
  return { rows: shortened, serials: [...serials] };
}

/** Every serial number of a table: a panel of one row proves none, but where others are numbered its 1 is one. */
export function serialsOf(panels: readonly NumberedRows[], lines: readonly PageLine[]): PageSlot[] {
  if (panels.every(({ serials }) => serials.length === 0)) return [];
  return panels.flatMap(({ rows, serials }) => {
    const first = rows.length === 1 ? slotBefore(rows[0]!.found.tokens[0], lines) : null;
    return first?.figure.value === 1 ? [first] : serials;
  });
}

/** The serial numbers of rows in a grid: before the label of every row, on its line, a number that counts on by one. */
export function serialsBeside(rows: readonly RowSlots[], lines: readonly PageLine[]): PageSlot[] {
  const before = rows.map(({ found: { tokens } }) => {
    const [label] = tokens;
    return label ? (lines[label.line]!.slots.slice(0, label.slot).find(holdsFigure) ?? null) : null;
  });
  return countsOn(before) ? before.flatMap((slot) => slot ?? []) : [];
}

/** Whether each row has a number, the one behind that of the row before; one alone proves nothing. */
function countsOn(numbers: readonly (PageSlot | null)[]): boolean {
  const start = numbers[0]?.figure.value ?? null;
  return (
    numbers.length > 1 && start !== null && numbers.every((slot, at) => slot?.figure.value === start + at)
  );
}

/** The slot before a label, with group labels passed over. */
function slotBefore(token: Token | undefined, lines: readonly PageLine[]): PageSlot | null {
  if (!token) return null;
  for (let line = token.line; line >= 0; line -= 1) {
    const slots = line === token.line ? lines[line]!.slots.slice(0, token.slot) : lines[line]!.slots;
    const figure = slots.findLast(holdsFigure);
    if (figure) return figure;
  }
  return null;
}
