import type { PageLine, PageSlot } from '../page-line.js';
import type { Crossing, FindCrossing } from './crossings.js';

/**
 * Lines with labels that name a row and a column as two labels each (重复申请（自然人） | 3): that of the row first where row
 * follows on row, that of the column first where the rows of one column come after each other.
 */
export function withCrossedLabelsApart(
  lines: readonly PageLine[],
  crossingOf: FindCrossing,
): readonly PageLine[] {
  const found = lines.map(({ slots }) =>
    slots.map((slot, at) =>
      slot.label !== null && slots[at + 1]?.label === null ? crossingOf(slot.raw) : null,
    ),
  );
  const all = found.flat().filter((crossing) => crossing !== null);
  const crossings = all.filter((crossing, at) => !crossing.mayBePath || isAmong(crossing, all, at));
  if (crossings.length < 2) return lines;
  const isByColumns = repeats(crossings, 'column') > repeats(crossings, 'row');
  const kept = new Set(crossings);
  return lines.map((line, at) => ({
    ...line,
    slots: line.slots.flatMap((slot, place) => {
      const crossing = found[at]![place];
      return crossing && kept.has(crossing) ? apart(slot, crossing, isByColumns) : [slot];
    }),
  }));
}

/** Whether the label before or behind one is certainly that of the same row, or of the same column. */
function isAmong({ row, column }: Crossing, all: readonly Crossing[], at: number): boolean {
  return [all[at - 1], all[at + 1]].some(
    (other) => other && !other.mayBePath && (other.row.raw === row.raw || other.column.raw === column.raw),
  );
}

/** How often a label is that of the crossing before. */
function repeats(crossings: readonly Crossing[], part: 'row' | 'column'): number {
  return crossings.filter((crossing, at) => crossings[at - 1]?.[part].raw === crossing[part].raw).length;
}

function apart(slot: PageSlot, { row, column }: Crossing, isByColumns: boolean): PageSlot[] {
  const labels = isByColumns ? [column, row] : [row, column];
  return labels.map(({ raw, label }) => ({ ...slot, raw, label }));
}
