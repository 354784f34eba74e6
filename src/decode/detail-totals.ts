import type { Form } from '../forms/index.js';
import type { ZeroSum } from '../forms/zero-sum.js';
import { formRows, sumsWithin } from './lines.js';

/**
 * Totals of the rows that are themselves added up, column by column, in another row. Some reports leave all of these
 * totals blank and print those of the other rows.
 */
export function detailTotals(form: Form, undivided: ReadonlySet<string>, sums: readonly ZeroSum[]): string[] {
  const rows = formRows(form, undivided).map((row) => new Set(row));
  const within = new Set(rows.flatMap((row) => sumsWithin(row, sums)));
  const addedUp = new Set(sums.filter((sum) => !within.has(sum)).flatMap(summandsOf));
  return rows
    .filter((row) => [...row].some((cell) => addedUp.has(cell)))
    .flatMap((row) => sumsWithin(row, sums).flatMap(totalOf));
}

/** The one cell that stands alone on its side of a sum; none where both sides have several. */
function totalOf(sum: ZeroSum): string[] {
  const sides = [1, -1].map((side) => sum.terms.filter((term) => term.factor === side));
  return sides.filter((side) => side.length === 1).flatMap((side) => side.map((term) => term.cell));
}

/** The cells that are added up to such a total. */
function summandsOf(sum: ZeroSum): string[] {
  const totals = totalOf(sum);
  const cells = sum.terms.map((term) => term.cell);
  return totals.length === 1 ? cells.filter((cell) => !totals.includes(cell)) : [];
}
