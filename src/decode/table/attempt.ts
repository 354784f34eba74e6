import type { ZeroSum } from '../../forms/zero-sum.js';
import { ladder, type Rung } from '../row/ladder.js';
import { type RowOption, type RowOptions, rowOptions } from '../row/row-options.js';
import type { RowProblem } from '../row/row-problem.js';
import type { TiedRows } from './group-rows.js';

/** A group of unplaced rows with the options of each, under one belief about which totals are printed. */
export interface Attempt {
  readonly rows: readonly RowOptions[];
  /** The sums across rows that can be asked. */
  readonly across: readonly ZeroSum[];
  /** What the known figures add to each of them. */
  readonly start: readonly number[];
}

/**
 * Sets up the rows and sums of a group. Sums with a cell that is taken not to be printed are not asked.
 *
 * @param waysOf the ways to divide a row that are tried
 */
export function attempt(
  group: TiedRows,
  open: readonly RowProblem[],
  known: ReadonlyMap<string, number>,
  unprinted: ReadonlySet<string>,
  waysOf: (row: RowProblem) => readonly Rung[] = ladder,
): Attempt {
  const across = group.across.filter((sum) => !sum.terms.some((term) => unprinted.has(term.cell)));
  const rows = open.map((row) => rowOptions(row, unprinted, waysOf(row), touching(row, across).length === 0));
  return { rows, across, start: across.map((sum) => knownPart(sum, known)) };
}

/** The sums that some cell of a row is part of. */
export function touching({ row }: RowProblem, sums: readonly ZeroSum[]): ZeroSum[] {
  const cells = new Set(row.cells);
  return sums.filter((sum) => sum.terms.some((term) => cells.has(term.cell)));
}

/** What each option of a row adds to each sum across rows. */
export function contributions(
  row: RowOptions,
  options: readonly RowOption[],
  across: readonly ZeroSum[],
): number[][] {
  const position = new Map(row.open.row.cells.map((cell, index): [string, number] => [cell, index]));
  const terms = across.map((sum) =>
    sum.terms.flatMap(({ cell, factor }) => {
      const index = position.get(cell);
      return index === undefined ? [] : [{ index, factor }];
    }),
  );
  return options.map(({ values }) =>
    terms.map((own) => own.reduce((total, { index, factor }) => total + factor * (values[index] ?? 0), 0)),
  );
}

function knownPart(sum: ZeroSum, values: ReadonlyMap<string, number>): number {
  return sum.terms.reduce((total, { cell, factor }) => total + factor * (values.get(cell) ?? 0), 0);
}
