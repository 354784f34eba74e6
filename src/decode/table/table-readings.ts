import { fusedLadder } from '../row/ladder.js';
import { deniesItsLines } from '../row/lines-as-cells.js';
import { asPrinted, decided, type GroupDecoding, type RowDecoding, undecided } from '../row/row-decoding.js';
import type { RowOptions } from '../row/row-options.js';
import type { RowProblem } from '../row/row-problem.js';
import { type Attempt, attempt, contributions, touching } from './attempt.js';
import { GIVEN_UP, type SumSolution, solveSums } from './column-sums.js';
import type { TiedRows } from './group-rows.js';
import { withoutFullSolution } from './inconsistent-table.js';
import { columnMass, likelihoods } from './likelihood.js';

/**
 * Reads a group of unplaced rows: first as if every total were printed, then, where that fails and the page prints none
 * of them, as if the totals of all detail rows, or of all rows, were left blank. A table that satisfies its sums in neither way is
 * inconsistent as published, and only what does not hang on the broken sums is kept.
 *
 * @param unprinted totals that may be missing together, the fewest first; none of which the page prints one
 * @param brokenPlaced cells of the rows whose place is plain and whose own sums do not hold
 */
export function readGroup(
  group: TiedRows,
  open: readonly RowProblem[],
  known: ReadonlyMap<string, number>,
  unprinted: readonly (readonly string[])[],
  brokenPlaced: readonly (readonly string[])[],
): GroupDecoding {
  const printed = attempt(group, open, known, new Set());
  const solution = solve(printed, known);
  if (!solution.complete)
    return { rows: printed.rows.map((row) => undecided(row)), solutions: 0, complete: false };
  if (solution.count > 0) return accepted(printed, solution);
  for (const totals of unprinted.map((each) => new Set(each))) {
    if (!group.rows.some((row) => row.cells.some((cell) => totals.has(cell)))) continue;
    if (mayBeTotalsAlone(group, totals) || mayBeFused(group, open, known)) break;
    const blank = attempt(group, open, known, totals);
    const other = solve(blank, known);
    if (!other.complete || other.count === 0) continue;
    if (mayLackColumn(blank)) break;
    return { ...accepted(blank, other), lacksTotals: true };
  }
  const isTotalsAlone = unprinted.some((totals) => mayBeTotalsAlone(group, new Set(totals)));
  return unsolved(printed, brokenPlaced, !isTotalsAlone);
}

/**
 * Whether the last figure of each row may be its total, and the figures of another column be lost: it is as large as all
 * the others together. Sums across rows hold whichever columns are whose.
 */
function mayLackColumn({ rows }: Attempt): boolean {
  return rows.every(({ options }) =>
    options.some(({ values, readings }) => {
      const printed = values.filter((_, at) => readings.some((reading) => reading[at]?.state === 'number'));
      const last = printed.at(-1) ?? 0;
      return 2 * last >= printed.reduce((sum, value) => sum + value, 0);
    }),
  );
}

/** Leaves the rows of a group open, but for what all divisions of their digits share. */
export function leaveUndecided(
  group: TiedRows,
  open: readonly RowProblem[],
  known: ReadonlyMap<string, number>,
): GroupDecoding {
  const { rows } = attempt(group, open, known, new Set());
  return { rows: rows.map((row) => undecided(row, false)), solutions: 0, complete: true };
}

/** Rows that print one figure each may as well print their totals alone, as many a report does, and leave the others blank. */
function mayBeTotalsAlone({ rows }: TiedRows, totals: ReadonlySet<string>): boolean {
  return rows
    .filter(({ cells }) => cells.some((cell) => totals.has(cell)))
    .every(({ pieces }) => pieces.length === 1);
}

/** Whether the table adds up, totals and all, if figures run together in pieces that should be one: then no total need be missing. */
function mayBeFused(
  group: TiedRows,
  open: readonly RowProblem[],
  known: ReadonlyMap<string, number>,
): boolean {
  const { complete, count } = solve(attempt(group, open, known, new Set(), fusedLadder), known);
  return !complete || count > 0;
}

/**
 * Reads a group that adds up, of which some sums were left out because other sums dispute their figures: like a table
 * that does not add up, for the fault may be anywhere in what the two have in common.
 */
export function readDoubtful(
  group: TiedRows,
  open: readonly RowProblem[],
  known: ReadonlyMap<string, number>,
  brokenPlaced: readonly (readonly string[])[],
): GroupDecoding {
  return unsolved(attempt(group, open, known, new Set()), brokenPlaced, true);
}

function unsolved(
  printed: Attempt,
  brokenPlaced: readonly (readonly string[])[],
  asksSums: boolean,
): GroupDecoding {
  return { rows: withoutFullSolution(printed, brokenPlaced, asksSums), solutions: 0, complete: true };
}

function solve({ rows, across, start }: Attempt, known: ReadonlyMap<string, number>): SumSolution {
  if (!rows.every((row) => row.complete)) return GIVEN_UP;
  const mass = columnMass(across, known);
  return solveSums(
    start,
    rows.map((row) => ({
      options: contributions(row, row.options, across),
      scores: likelihoods(row, mass),
    })),
  );
}

function accepted({ rows, across }: Attempt, solution: SumSolution): GroupDecoding {
  const decodings = rows.map((row, index): RowDecoding => {
    const witnesses = touching(row.open, across);
    if (row.only) return asPrinted(row, witnesses);
    if (!isBelieved(row, witnesses.length)) return undecided(row);
    const live = row.options.filter((_, option) => solution.live[index]?.[option]);
    const likeliest = row.options[solution.likeliest[index] ?? 0];
    const ordered = live.toSorted((a, b) => Number(b === likeliest) - Number(a === likeliest));
    const everywhere = row.open.kinds.map(() => true);
    return decided(row, 'sums', ordered, everywhere, witnesses);
  });
  return { rows: decodings, solutions: solution.count, complete: true };
}

/**
 * A reading beyond the plain kind of a row needs a sum that speaks for it, and sometimes one across rows. Glued digits
 * that are enough for every cell are not taken to hide a blank: a figure that lost a 0 in print looks the same.
 */
function isBelieved(row: RowOptions, witnessCount: number): boolean {
  if (!row.beyondPlain) return true;
  if (row.way === 'split_or_blank' && row.plain.count > 0) return false;
  if (deniesItsLines(row)) return false;
  return witnessCount > 0 || (!row.needsWitness && row.open.sums.length > 0);
}
