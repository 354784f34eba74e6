import type { RowSlots } from '../../columns/slots/row-slots.js';
import { holdsFigure, isFlowing, type PageSlot } from '../../page/page-line.js';

/** Neighbouring rows, as a half-open range, whose figures do not stand behind their own labels, and these figures. */
export interface SlippedRun {
  readonly from: number;
  readonly to: number;
  readonly slots: readonly PageSlot[];
}

/** So many figures behind one label, for each column, are those of more rows than one. */
const MORE_THAN_ONE_ROW = 1.5;

/**
 * Finds rows of flowing text that slipped against their labels: labels that nothing follows, and behind another label, or
 * before the first, the figures of several rows. All labels of a block may stand before all its figures, or each line of
 * figures one label too late or too early. A blank row alone is no sign of it, nor is a row with a figure too many.
 *
 * @param columns how many figures a row has
 * @param before figures that stand before the first label
 */
export function slippedRuns(
  rows: readonly RowSlots[],
  columns: number,
  before: readonly PageSlot[],
): SlippedRun[] {
  if (!rows.every(isFlowing)) return [];
  const rowsIn = rows.some(({ frame }) => frame === 'glued') ? gluedRowsIn : spacedRowsIn;
  const figures = rows.map(({ slots }) => slots.filter(holdsFigure));
  const early = before.filter(holdsFigure);
  const ranges = figures.flatMap((own, at) => {
    const count = rowsIn(own, columns);
    return count > 1 ? [rangeAround(figures, at, count - 1)] : [];
  });
  if (rowsIn(early, columns) > 0) ranges.push(rangeAround(figures, -1, rowsIn(early, columns)));
  return joined(ranges).flatMap(({ from, to }) => {
    const slots = [...(from < 0 ? early : []), ...figures.slice(Math.max(0, from), to).flat()];
    const run = { from: Math.max(0, from), to, slots };
    return to - run.from > 1 && slots.length <= columns * (to - run.from) ? [run] : [];
  });
}

/** How many whole rows so many figures are. */
function spacedRowsIn(figures: readonly PageSlot[], columns: number): number {
  if (figures.length < columns) return 0;
  return figures.length < MORE_THAN_ONE_ROW * columns ? 1 : Math.round(figures.length / columns);
}

/** How many rows of digits run together: pieces with a digit at least for every column. */
function gluedRowsIn(pieces: readonly PageSlot[], columns: number): number {
  return pieces.filter(({ raw }) => raw.replace(/[^\d０-９]/gu, '').length >= columns).length;
}

interface Range {
  readonly from: number;
  readonly to: number;
}

/**
 * From the row with figures of others to the labels that may have lost them: as many without figures as it holds rows too
 * many, on each side that has so many.
 */
function rangeAround(figures: readonly PageSlot[][], at: number, missing: number): Range {
  const empty = figures.flatMap((own, row) => (own.length === 0 ? [row] : []));
  const first = empty.filter((row) => row < at).at(-missing);
  const last = empty.filter((row) => row > at)[missing - 1];
  return { from: first ?? at, to: (last ?? at) + 1 };
}

/** Ranges that overlap as one. */
function joined(ranges: readonly Range[]): Range[] {
  const all: Range[] = [];
  for (const range of ranges.toSorted((a, b) => a.from - b.from)) {
    const last = all.at(-1);
    if (last && range.from < last.to) all[all.length - 1] = { ...last, to: Math.max(last.to, range.to) };
    else all.push(range);
  }
  return all;
}
