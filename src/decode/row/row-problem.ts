import type { FormCell, NumberKind } from '../../forms/index.js';
import { sumsWithin, type ZeroSum } from '../../forms/zero-sum.js';
import type { UnplacedRow } from '../../model/reading.js';
import type { Habits } from './habits.js';
import type { RowSum } from './row-readings.js';

/** An unplaced row with what is known of it before other rows are looked at. */
export interface RowProblem {
  readonly row: UnplacedRow;
  readonly kinds: readonly NumberKind[];
  readonly sums: readonly RowSum[];
  /** Sums of the form go through this row and others, whether they can be asked or not. */
  readonly isTied: boolean;
  /** What its report shows of the way it prints figures; of blanks nothing where the digits of the row do not run together. */
  readonly habits: Habits;
}

const NO_HABITS: Habits = { losesBlanks: false, mayLoseBlanks: false, printsDashes: false };

/** What is known of an unplaced row by itself: its cells' kinds, and the sums that lie wholly within it. */
export function rowProblem(
  row: UnplacedRow,
  onForm: ReadonlyMap<string, FormCell>,
  sums: readonly ZeroSum[],
  habits: Habits,
): RowProblem {
  const position = new Map(row.cells.map((cell, index): [string, number] => [cell, index]));
  const through = sums.filter((sum) => sum.terms.some((term) => position.has(term.cell)));
  const own = sumsWithin(new Set(row.cells), sums);
  return {
    row,
    kinds: row.cells.map((cell) => onForm.get(cell)?.numberKind ?? 'count'),
    sums: own.map((sum) => ({
      sum,
      terms: sum.terms.map(({ cell, factor }) => ({ index: position.get(cell) ?? 0, factor })),
    })),
    isTied: own.length < through.length,
    habits: row.separators === 'lost' ? habits : { ...NO_HABITS, printsDashes: habits.printsDashes },
  };
}

/** Whether even the only way to divide a row is believed only if sums hold: its digits may not be all its own. */
export function needsProof({ needsProof: isAsked, pieces }: UnplacedRow): boolean {
  return isAsked === true || pieces.slice(1).some((piece) => piece.continuesLine);
}
