import type { RowSlots } from '../columns/row-slots.js';
import type { PageSlot } from '../page/page-line.js';

/** Neighbouring rows, as a half-open range, whose figures do not stand behind their own labels, and these figures. */
export interface SlippedRun {
  readonly from: number;
  readonly to: number;
  readonly slots: readonly PageSlot[];
}

/** So many figures behind one label, for each column, are those of more rows than one. */
const MORE_THAN_ONE_ROW = 1.5;

/**
 * Finds rows of flowing text that slipped against their labels: labels that nothing follows, and behind a later label, or
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
  if (rows.some(({ frame }) => frame !== 'none')) return [];
  const figures = rows.map(({ slots }) => slots.filter(isFigure));
  const early = before.filter(isFigure);
  const runs = early.length >= columns ? tooEarly(early, figures, columns) : [];
  for (const [last, own] of figures.entries()) {
    if (last < (runs.at(-1)?.to ?? 0) || own.length < MORE_THAN_ONE_ROW * columns) continue;
    const from = firstOf(figures, last, Math.round(own.length / columns) - 1, runs.at(-1)?.to ?? 0);
    const slots = figures.slice(from, last + 1).flat();
    if (from < last && slots.length <= columns * (last + 1 - from)) runs.push({ from, to: last + 1, slots });
  }
  return runs;
}

function isFigure({ figure }: PageSlot): boolean {
  return figure.state === 'number' || figure.state === 'dash';
}

/** Rows from the first on, up to the one whose figures stand before its label already. */
function tooEarly(early: readonly PageSlot[], figures: readonly PageSlot[][], columns: number): SlippedRun[] {
  const last = figures.findIndex((own) => own.length === 0);
  const slots = [...early, ...figures.slice(0, last + 1).flat()];
  return last >= 0 && slots.length <= columns * (last + 1) ? [{ from: 0, to: last + 1, slots }] : [];
}

/** Goes back from a row over as many labels without figures as it holds rows too many. */
function firstOf(figures: readonly PageSlot[][], last: number, missing: number, least: number): number {
  let [from, left] = [last, missing];
  for (let at = last - 1; at >= least && left > 0; at -= 1) {
    if (figures[at]!.length > 0) continue;
    from = at;
    left -= 1;
  }
  return from;
}
