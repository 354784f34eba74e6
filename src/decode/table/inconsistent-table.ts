import { asPrinted, decided, type RowDecoding, undecided } from '../row/row-decoding.js';
import { type RowOption, type RowOptions, withBlanks } from '../row/row-options.js';
import type { Attempt } from './attempt.js';
import { singleFaultReadings } from './single-fault.js';
import { firmSums, isVouched } from './vouched-row.js';

/**
 * Reads the rows of a table in which no reading satisfies every sum, so that some published figure must be wrong. Only
 * rows of glued digits whose own sums hold can be settled then: where a figure stands in a row that lost its blanks,
 * only the sums of the whole table could say.
 *
 * @param brokenPlaced cells of the rows whose place is plain and whose own sums do not hold
 * @param mayAskSums false where the rows may print their totals alone
 */
export function withoutFullSolution(
  attempt: Attempt,
  brokenPlaced: readonly (readonly string[])[],
  mayAskSums: boolean,
): RowDecoding[] {
  const asksSums = mayAskSums && !lacksTotals(attempt);
  const firm = firmSums(attempt);
  const explained = attempt.rows.some(canBeKept) ? singleFaultReadings(attempt, brokenPlaced) : null;
  return attempt.rows.map((row, index) => {
    if (!canBeKept(row)) return row.only ? asPrinted(row, firm) : undecided(row, asksSums);
    if (!explained) return keep(row, isVouched(row, firm) ? row.options : [], asksSums);
    const inExplanations = explained.options[index] ?? [];
    // Two figures that changed places look like one wrong figure and another reading of a sound row.
    const left = explained.isRowKnown || !addsUp(inExplanations) ? inExplanations : row.options;
    return keep(row, left, asksSums);
  });
}

/** Rows of glued digits. One that can be divided in one way and does not add up is as printed: it may be the wrong one. */
function canBeKept(row: RowOptions): boolean {
  const isAsPrinted = row.only && !addsUp(row.options);
  return row.open.row.separators === 'lost' && !isAsPrinted && !row.beyondPlain;
}

function addsUp(options: readonly RowOption[]): boolean {
  return options.length > 0 && options.every((option) => option.broken.length === 0);
}

/** Whether so many rows add up in no way that the totals may be missing, even from rows that add up by chance. */
function lacksTotals({ rows }: Attempt): boolean {
  const silent = rows.filter((row) => row.open.sums.length > 0 && row.options.length === 0);
  return silent.length > 0 && 4 * silent.length >= rows.length;
}

function keep(row: RowOptions, left: readonly RowOption[], asksSums: boolean): RowDecoding {
  // The row may have lost a figure: as many digits as cells are no proof then.
  if (!addsUp(left)) return undecided(row.only ? withBlanks(row) : row, asksSums);
  // Which sums across rows hold differs between explanations: the row's own are all its certificate.
  const everywhere = row.open.kinds.map(() => true);
  return decided(row, 'own', left, everywhere, []);
}
