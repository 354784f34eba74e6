import type { FigurePiece } from '../../model/reading.js';
import type { Habits } from './habits.js';
import { type CellKind, latticeOf } from './lattice.js';
import { type RowReadings, type RowSum, readingsWithBlanks, readingsWithSums } from './row-readings.js';

/** No reading at all. */
export const NO_READINGS: RowReadings = { readings: [], complete: true };

/**
 * Readings of glued digits with blanks, of a row that no other row confirms: in table 四 the sum of a block may hold with
 * a figure in each cell, and as well with one of them blank. Where the report shows no other blank, zeros and blanks are
 * not taken to stand in one sum.
 */
export function hiddenBlanks(
  pieces: readonly FigurePiece[],
  cells: readonly CellKind[],
  sums: readonly RowSum[],
  { losesBlanks, mayLoseBlanks, printsDashes }: Habits,
): RowReadings {
  if (sums.length === 0) return NO_READINGS;
  const lattice = latticeOf(pieces, cells, 'split_or_blank', printsDashes);
  return losesBlanks || mayLoseBlanks ? readingsWithSums(lattice, sums) : readingsWithBlanks(lattice, sums);
}

/** Readings without blanks, if there are any, and those with hidden ones. */
export function withHidden(found: RowReadings, hidden: RowReadings): RowReadings {
  if (found.readings.length === 0) return found;
  const blanks = hidden.readings.filter((reading) => reading.some(({ state }) => state === 'blank'));
  return { readings: [...found.readings, ...blanks], complete: found.complete && hidden.complete };
}
