import { throughAny, type ZeroSum } from '../../forms/zero-sum.js';
import { restricted } from '../row/lattice.js';
import type { RowOptions } from '../row/row-options.js';
import { type Attempt, contributions } from './attempt.js';

/** The sums across rows that hold whatever the rows say, for each row through them has one option there. */
export function firmSums({ rows, across, start }: Attempt): ZeroSum[] {
  const added = rows.map((row) => contributions(row, row.options, across));
  return across.filter((_, sum) => {
    const values = added.map((options) => new Set(options.map((option) => option[sum] ?? 0)));
    if (values.some((ofRow) => ofRow.size !== 1)) return false;
    return (
      values.flatMap((ofRow) => [...ofRow]).reduce((total, value) => total + value, start[sum] ?? 0) === 0
    );
  });
}

/**
 * Whether the one reading of a row by its own sums is confirmed from outside: the cells that firm sums go through have
 * the right figures, and with these the digits of the row can be divided in no other way.
 */
export function isVouched(row: RowOptions, firm: readonly ZeroSum[]): boolean {
  const [option, ...others] = row.options;
  if (!option || others.length > 0 || option.broken.length > 0) return false;
  const isFirm = row.open.row.cells.map((cell) => throughAny(firm, cell));
  return restricted(row.plain, (cell, value) => !isFirm[cell] || value === option.values[cell]).count === 1;
}
