import type { ZeroSum } from '../../forms/zero-sum.js';
import type { RowOptions } from '../row/row-options.js';

/** By cell: everything that is known in the sums across rows that it takes part in. */
export function columnMass(
  across: readonly ZeroSum[],
  known: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  const mass = new Map<string, number>();
  for (const { terms } of across) {
    const inSum = terms.reduce((total, { cell }) => total + Math.abs(known.get(cell) ?? 0), 0);
    for (const { cell } of terms) mass.set(cell, (mass.get(cell) ?? 0) + inSum);
  }
  return mass;
}

/**
 * How likely each option of a row is, as a logarithm: a figure is likely where the known figures of its column are
 * large; without known figures, where the form puts its columns first. It orders alternatives and proves nothing.
 */
export function likelihoods(row: RowOptions, mass: ReadonlyMap<string, number>): number[] {
  const { cells } = row.open.row;
  // Without sums across rows there is no column to learn from, and the order of the page is as good as any.
  if (!cells.some((cell) => mass.has(cell))) return row.options.map(() => 0);
  const weights = cells.map((cell, index) => Math.log(2 ** -index + (mass.get(cell) ?? 0)));
  return row.options.map(({ values }) =>
    values.reduce((score, value, index) => score + Math.sqrt(value) * (weights[index] ?? 0), 0),
  );
}
