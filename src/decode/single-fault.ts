import { type Attempt, contributions, throughCell } from './attempt.js';
import { solveSums } from './column-sums.js';
import { brokenOptions, type RowOption, type RowOptions } from './row-options.js';
import type { ZeroSum } from './zero-sum.js';

/** What each row of the group may say, by its index, in some explanation of the table. */
export type Explained = readonly (readonly RowOption[])[];

/** One figure taken to be wrong: the sums through it are not asked, and its row may break its own. */
interface Hypothesis {
  readonly across: readonly ZeroSum[];
  readonly start: readonly number[];
  readonly options: readonly (readonly RowOption[])[];
}

/** More totals of one sum than this are not told apart. */
const MAX_TOTALS = 2000;

/**
 * The options of each row that take part in a reading of the table in which one published figure is wrong and every sum
 * holds that it is no part of.
 *
 * @param brokenPlaced cells of the rows whose place is plain and whose own sums do not hold
 * @returns null where there is no such reading, or where the search was given up
 */
export function singleFaultReadings(
  attempt: Attempt,
  brokenPlaced: readonly (readonly string[])[],
): Explained | null {
  const broken = attempt.rows.filter(addsUpInNoWay);
  if (broken.length + brokenPlaced.length > 1) return null;
  const found = attempt.rows.map(() => new Set<RowOption>());
  for (const hypothesis of hypotheses(attempt, broken, brokenPlaced)) {
    const readings = hypothesis && readingsOf(attempt, hypothesis);
    if (!readings) return null;
    for (const [index, options] of readings.entries())
      for (const option of options) found[index]?.add(option);
  }
  return found.every((options) => options.size > 0) ? found.map((options) => [...options]) : null;
}

function addsUpInNoWay(row: RowOptions): boolean {
  return row.options.every((option) => option.broken.length > 0);
}

/** One hypothesis for each figure that could be the wrong one; null for one with more readings than are compared. */
function* hypotheses(
  attempt: Attempt,
  broken: readonly RowOptions[],
  brokenPlaced: readonly (readonly string[])[],
): Generator<Hypothesis | null> {
  for (const cell of brokenPlaced.flat()) yield without(cell, attempt);
  if (brokenPlaced.length > 0) return;
  const suspects = broken.length > 0 ? broken : attempt.rows;
  for (const row of suspects)
    for (const cell of row.open.row.cells) yield withFaultIn(row, without(cell, attempt), attempt);
}

function without(cell: string, { rows, across, start }: Attempt): Hypothesis {
  const asked = across.map((sum) => !throughCell(sum, cell));
  return {
    across: across.filter((_, sum) => asked[sum]),
    start: start.filter((_, sum) => asked[sum]),
    options: rows.map((row) => row.options),
  };
}

/** Replaces the options of a row by those divisions of its digits that break its own sums and can fit the others. */
function withFaultIn(row: RowOptions, hypothesis: Hypothesis, { rows }: Attempt): Hypothesis | null {
  const index = rows.indexOf(row);
  const { across, start, options } = hypothesis;
  const added = rows.map((other, at) => contributions(other, options[at] ?? [], across)).toSpliced(index, 1);
  const fits = across.map((sum, at) =>
    fitting(
      row,
      sum,
      start[at] ?? 0,
      added.map((ofRow) => column(ofRow, at)),
    ),
  );
  const own = row.only
    ? row.options.filter((option) => option.broken.length > 0)
    : brokenOptions(row, (cell, value) => fits.every((allows) => allows(cell, value)));
  return own && { ...hypothesis, options: options.with(index, own) };
}

function column(options: readonly (readonly number[])[], sum: number): number[] {
  return [...new Set(options.map((option) => option[sum] ?? 0))];
}

/** Whether a value in a cell of the row can bring a sum to zero, whatever the other rows add to it. */
function fitting(
  row: RowOptions,
  sum: ZeroSum,
  start: number,
  others: readonly (readonly number[])[],
): (cell: number, value: number) => boolean {
  const own = sum.terms.filter((term) => row.open.row.cells.includes(term.cell));
  const [term] = own;
  if (!term || own.length > 1) return () => true;
  const totals = reachableTotals(start, others);
  const index = row.open.row.cells.indexOf(term.cell);
  return (cell, value) => cell !== index || (totals?.has(-term.factor * value) ?? true);
}

/** Every value that a sum can have when each row adds one of its values; null where there are too many. */
function reachableTotals(from: number, rows: readonly (readonly number[])[]): Set<number> | null {
  let totals = new Set([from]);
  for (const values of rows) {
    const next = new Set<number>();
    for (const total of totals) for (const value of values) next.add(total + value);
    if (next.size > MAX_TOTALS) return null;
    totals = next;
  }
  return totals;
}

/** The options of each row that are part of a reading under a hypothesis; null where the search was given up. */
function readingsOf({ rows }: Attempt, { across, start, options }: Hypothesis): RowOption[][] | null {
  const solution = solveSums(
    start,
    rows.map((row, index) => {
      const ofRow = options[index] ?? [];
      return { options: contributions(row, ofRow, across), scores: ofRow.map(() => 0) };
    }),
  );
  if (!solution.complete) return null;
  return options.map((ofRow, index) => ofRow.filter((_, option) => solution.live[index]?.[option]));
}
