import type { UnplacedRow } from '../../model/reading.js';
import type { Way } from './lattice.js';
import type { RowProblem } from './row-problem.js';

/** A way to divide a row, and whether the row's own sums are too little to believe it. */
export interface Rung {
  readonly way: Way;
  readonly needsWitness: boolean;
}

/** Ways to divide a row of each kind: what the kind says first, then what else may have happened to the digits. */
export function ladder({ row, sums, isTied, habits }: RowProblem): readonly Rung[] {
  // Where the other rows are too damaged to be asked, digits too few for the cells may as well be cut off.
  const orBlank: Rung = { way: 'split_or_blank', needsWitness: isTied };
  // Each piece of glued digits holds a cell at least: where there are too many, figures were cut as well.
  if (row.separators === 'lost' && parted(row) > row.cells.length)
    return [{ way: 'joined', needsWitness: true }];
  if (row.separators === 'lost')
    // Without sums nothing would speak against a blank.
    return (habits.losesBlanks || habits.mayLoseBlanks) && sums.length === 0
      ? [orBlank]
      : [{ way: 'split', needsWitness: false }, orBlank];
  if (row.pieces.length > row.cells.length) return [{ way: 'joined', needsWitness: false }];
  // Some separators may be lost where some figures are: without sums nothing speaks against that.
  if (row.pieces.length < row.cells.length && sums.length === 0) return [orBlank];
  const whole: Rung = { way: 'whole', needsWitness: false };
  // A full row of figures stands where it stands: no arithmetic moves it.
  return row.pieces.length === row.cells.length ? [whole] : [whole, { way: 'split', needsWitness: true }];
}

/** The ways to divide a row whose pieces may hold figures of several cells, of which others are blank. */
export function fusedLadder(open: RowProblem): readonly Rung[] {
  const isShort = open.row.separators === 'kept' && open.row.pieces.length < open.row.cells.length;
  return isShort ? [{ way: 'split_or_blank', needsWitness: true }] : ladder(open);
}

/** How many pieces of a row are parted by more than the end of a line. */
function parted({ pieces }: UnplacedRow): number {
  return pieces.filter(({ continuesLine }) => !continuesLine).length;
}
