import { throughCell } from '../../forms/zero-sum.js';
import { brokenOptions, type RowOption, type RowOptions } from '../row/row-options.js';
import { type Attempt, contributions } from './attempt.js';
import { solveSums } from './column-sums.js';

/** Explanations of a table by one wrong figure, taken together. */
export interface Explained {
  /** By row: the options that are part of some explanation. */
  readonly options: readonly (readonly RowOption[])[];
  /** One row adds up in no way, so that it is known which row holds the wrong figure. */
  readonly isRowKnown: boolean;
}

/** The rows of the group as the sums across rows see them. */
interface Table {
  readonly attempt: Attempt;
  /** By row, option and sum: what is added. */
  readonly added: readonly (readonly (readonly number[])[])[];
}

/** One figure taken to be wrong: the sums through it are not asked, and its row may break its own. */
interface Hypothesis {
  /** The sums across rows, by position, that are asked. */
  readonly asked: readonly number[];
  /** The row of the figure, with what its digits may then say; null where its place is plain. */
  readonly faulty: { readonly index: number; readonly options: readonly RowOption[] } | null;
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
  const table = {
    attempt,
    added: attempt.rows.map((row) => contributions(row, row.options, attempt.across)),
  };
  const suspects = broken.length > 0 ? broken : attempt.rows;
  const found = attempt.rows.map(() => new Set<RowOption>());
  for (const hypothesis of brokenPlaced.length > 0
    ? inPlaces(brokenPlaced.flat(), table)
    : inRows(suspects, table)) {
    const readings = hypothesis && readingsUnder(hypothesis, table);
    if (!readings) return null;
    for (const [index, options] of readings.entries())
      for (const option of options) found[index]?.add(option);
  }
  if (found.some((options) => options.size === 0)) return null;
  return {
    options: found.map((options) => [...options]),
    isRowKnown: broken.length + brokenPlaced.length === 1,
  };
}

function addsUpInNoWay(row: RowOptions): boolean {
  return row.options.every((option) => option.broken.length > 0);
}

/** One hypothesis for each figure whose place is plain. */
function inPlaces(cells: readonly string[], { attempt }: Table): Hypothesis[] {
  return cells.map((cell) => ({ asked: notThrough(cell, attempt), faulty: null }));
}

/** One hypothesis for each figure of these rows; null for one with more readings than are compared. */
function* inRows(suspects: readonly RowOptions[], table: Table): Generator<Hypothesis | null> {
  for (const row of suspects) {
    const index = table.attempt.rows.indexOf(row);
    const fits = fittingValues(index, table);
    for (const [wrong, cell] of row.open.row.cells.entries()) {
      const asked = notThrough(cell, table.attempt);
      const options =
        row.only && row.open.row.separators === 'kept'
          ? row.options.filter((option) => option.broken.length > 0)
          : brokenOptions(row, wrong, (at, value) => asked.every((sum) => fits[sum]?.(at, value) ?? true));
      yield options && { asked, faulty: { index, options } };
    }
  }
}

function notThrough(cell: string, { across }: Attempt): number[] {
  return [...across.entries()].flatMap(([at, sum]) => (throughCell(sum, cell) ? [] : [at]));
}

type Fits = (cell: number, value: number) => boolean;

/** For each sum: whether a value in a cell of the row can bring it to zero, whatever the other rows add. */
function fittingValues(index: number, { attempt, added }: Table): Fits[] {
  const cells = attempt.rows[index]?.open.row.cells ?? [];
  return attempt.across.map((sum, position): Fits => {
    const [term, ...more] = sum.terms.filter((each) => cells.includes(each.cell));
    if (!term || more.length > 0) return () => true;
    const others = added.toSpliced(index, 1).map((options) => options.map((option) => option[position] ?? 0));
    const totals = reachableTotals(attempt.start[position] ?? 0, others);
    return (cell, value) => cells[cell] !== term.cell || (totals?.has(-term.factor * value) ?? true);
  });
}

/** Every value that a sum can have when each row adds one of its values; null where there are too many. */
function reachableTotals(from: number, rows: readonly (readonly number[])[]): Set<number> | null {
  let totals = new Set([from]);
  for (const values of rows) {
    const next = new Set<number>();
    for (const value of new Set(values)) for (const total of totals) next.add(total + value);
    if (next.size > MAX_TOTALS) return null;
    totals = next;
  }
  return totals;
}

/** The options of each row that are part of a reading under a hypothesis; null where the search was given up. */
function readingsUnder({ asked, faulty }: Hypothesis, { attempt, added }: Table): RowOption[][] | null {
  const options = attempt.rows.map((row) => row.options);
  const sums = [...added];
  if (faulty) {
    const row = attempt.rows[faulty.index];
    options[faulty.index] = faulty.options;
    sums[faulty.index] = row ? contributions(row, faulty.options, attempt.across) : [];
  }
  if (options.some((ofRow) => ofRow.length === 0)) return options.map(() => []);
  const pick = (values: readonly number[]) => asked.map((sum) => values[sum] ?? 0);
  const solution = solveSums(
    pick(attempt.start),
    sums.map((ofRow) => ({ options: ofRow.map(pick), scores: ofRow.map(() => 0) })),
  );
  if (!solution.complete) return null;
  return options.map((ofRow, index) => ofRow.filter((_, option) => solution.live[index]?.[option]));
}
