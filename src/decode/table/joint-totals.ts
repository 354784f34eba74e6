import type { Form } from '../../forms/index.js';
import { sumsWithin, type ZeroSum } from '../../forms/zero-sum.js';
import { formRows } from './form-rows.js';

/**
 * Totals that reports leave blank together: those of the rows that are themselves added up, column by column, in another
 * row; or those of all rows that share sums with others.
 */
export function jointTotals(
  form: Form,
  undivided: ReadonlySet<string>,
  sums: readonly ZeroSum[],
): string[][] {
  const rows = formRows(form, undivided).map((row) => new Set(row));
  const within = new Set(rows.flatMap((row) => sumsWithin(row, sums)));
  const across = sums.filter((sum) => !within.has(sum));
  const totalsOf = (cells: ReadonlySet<string>) =>
    rows
      .filter((row) => [...row].some((cell) => cells.has(cell)))
      .flatMap((row) => sumsWithin(row, sums).flatMap(totalCells));
  const addedUp = new Set(across.flatMap(summandsOf));
  const shared = new Set(across.flatMap((sum) => sum.terms.map((term) => term.cell)));
  return [totalsOf(addedUp), totalsOf(shared)];
}

/** The one cell that stands alone on its side of a sum; none where both sides have several. */
export function totalCells(sum: ZeroSum): string[] {
  const sides = [1, -1].map((side) => sum.terms.filter((term) => term.factor === side));
  return sides.filter((side) => side.length === 1).flatMap((side) => side.map((term) => term.cell));
}

/** The cells that are added up to such a total. */
function summandsOf(sum: ZeroSum): string[] {
  const totals = totalCells(sum);
  const cells = sum.terms.map((term) => term.cell);
  return totals.length === 1 ? cells.filter((cell) => !totals.includes(cell)) : [];
}
