import type { Attempt } from './attempt.js';
import { decided, type RowDecoding, undecided } from './row-decoding.js';
import type { RowOption, RowOptions } from './row-options.js';
import { singleFaultReadings } from './single-fault.js';
import { firmSums, isVouched } from './vouched-row.js';

/**
 * Reads the rows of a table in which no reading satisfies every sum, so that some published figure must be wrong. Only
 * rows of glued digits whose own sums hold can be settled then: where one wrong figure explains the table, such a row
 * keeps what all explanations share; otherwise it keeps its one reading, if sums across rows that do hold leave no
 * other. Where a figure stands in a row that lost its blanks, only the sums of the whole table could say.
 *
 * @param brokenPlaced cells of the rows whose place is plain and whose own sums do not hold
 */
export function withoutFullSolution(
  attempt: Attempt,
  brokenPlaced: readonly (readonly string[])[],
): RowDecoding[] {
  if (!attempt.rows.some(canBeKept)) return attempt.rows.map(undecided);
  const explained = singleFaultReadings(attempt, brokenPlaced);
  if (explained) return attempt.rows.map((row, index) => keep(row, explained[index] ?? []));
  const firm = firmSums(attempt);
  return attempt.rows.map((row) => keep(row, isVouched(row, firm) ? row.options : []));
}

function canBeKept(row: RowOptions): boolean {
  return row.open.row.separators === 'lost' && !row.only && !row.beyondPlain;
}

function keep(row: RowOptions, left: readonly RowOption[]): RowDecoding {
  const addsUp = left.length > 0 && left.every((option) => option.broken.length === 0);
  if (!canBeKept(row) || !addsUp) return undecided(row);
  // Which sums across rows hold differs between explanations: the row's own are all its certificate.
  const everywhere = row.open.kinds.map(() => true);
  return decided(row, 'own', left, everywhere, []);
}
