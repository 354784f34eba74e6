import { throughAny, type ZeroSum } from '../../forms/zero-sum.js';
import type { UnplacedRow } from '../../model/reading.js';
import type { Lattice, Mark, Way } from './lattice.js';
import { possibleReadings } from './possible-readings.js';
import { loosestLattice, type RowOption, type RowOptions } from './row-options.js';
import type { RowReading } from './row-readings.js';

/**
 * Why a row reads as it does. `only`: its digits can be divided in one way; `sums`: every sum of the table holds, and
 * only in these readings; `own`: not every sum of the table can hold, but these readings keep those which can; `open`:
 * nothing decides.
 */
export type Standing = 'only' | 'sums' | 'own' | 'open';

/** What is known of an unplaced row after all rows of its table were looked at. */
export interface RowDecoding {
  readonly row: UnplacedRow;
  readonly way: Way;
  readonly standing: Standing;
  /** The readings that are left, the likeliest first; of an open row all that are possible, none where there are too many. */
  readonly readings: readonly RowReading[];
  /** How many readings are left; `Number.MAX_SAFE_INTEGER` stands for that many or more. */
  readonly count: number;
  /** Every division of the digits of the row, whatever sums say. */
  readonly plain: Lattice;
  /** By cell: whether what all readings share may be called certain. */
  readonly trusted: readonly boolean[];
  /** The sums that hold in every reading that is left. */
  readonly held: readonly ZeroSum[];
  /** Whether the sums within the row hold in some way to divide its digits; `none` where it has none. */
  readonly ownSums: 'hold' | 'fail' | 'none';
}

/** What is known of the unplaced rows that share sums. */
export interface GroupDecoding {
  readonly rows: readonly RowDecoding[];
  /** How many readings of all rows together satisfy every sum; 0 where none does, as far as the search went. */
  readonly solutions: number;
  /** False where the search was given up at its cap. */
  readonly complete: boolean;
  /** True where the table adds up only if its totals were left blank. */
  readonly lacksTotals?: true;
}

/** A row with the options that are left of it. */
export function decided(
  row: RowOptions,
  standing: Standing,
  left: readonly RowOption[],
  trusted: readonly boolean[],
  across: readonly ZeroSum[],
): RowDecoding {
  const readings = left.flatMap((option) => option.readings);
  const own = row.open.sums.filter((sum) => left.every((option) => !option.broken.includes(sum)));
  const held = [...own.map(({ sum }) => sum), ...across];
  const isShown = shownCells(row);
  return {
    row: row.open.row,
    way: row.way,
    standing,
    readings,
    count: readings.length,
    plain: row.plain,
    trusted: trusted.map((isTrusted, cell) => isTrusted && isShown(cell)),
    held,
    ownSums: ownSumsOf(row),
  };
}

/**
 * The cells of a row that take the same digits whether other cells are blank or not. Where no sum speaks against a blank,
 * nothing else is certain of digits run together, whatever other rows print: many a report has zeros in table 三 and blanks
 * in table 二. Nor does a blank before three digits say that a cell ends there.
 */
function shownCells(row: RowOptions): (cell: number) => boolean {
  if (row.open.row.separators === 'kept' || row.open.sums.length > 0) return () => true;
  const { marks } = loosestLattice(row);
  return (cell) => marks[cell]?.length === 1;
}

function ownSumsOf({ open, options, complete }: RowOptions): RowDecoding['ownSums'] {
  if (open.sums.length === 0) return 'none';
  return complete && options.every((option) => option.broken.length > 0) ? 'fail' : 'hold';
}

/**
 * A row that can be divided in one way. Digits run together in which a sum does not hold are believed only where another
 * sum confirms them: a figure may be published wrong, but as well something else may stand among the digits.
 *
 * @param confirming sums across rows that hold
 */
export function asPrinted(row: RowOptions, confirming: readonly ZeroSum[]): RowDecoding {
  const isSound = row.options.every((option) => option.broken.length === 0);
  const isPlain = isSound || row.open.row.separators === 'kept';
  const trusted = row.open.row.cells.map((cell) => isPlain || throughAny(confirming, cell));
  return decided(row, 'only', row.options, trusted, confirming);
}

/**
 * A row of which only that is known which every division of its digits shares; and not even that where no division adds
 * up, or where figures have to be joined to fit, for then the digits may not be all there.
 *
 * @param asksSums false where the table may lack its totals, or print nothing else
 */
export function undecided(row: RowOptions, asksSums = true): RowDecoding {
  const all = (isTrusted: boolean) => row.open.kinds.map(() => isTrusted);
  if (row.only) return asPrinted(row, []);
  const addsUp = !row.beyondPlain && (row.options.length > 0 || row.open.sums.length === 0);
  const { readings, complete } = possibleReadings(row, asksSums);
  const count = complete ? readings.length : Math.max(readings.length, loosestLattice(row).count);
  return {
    ...decided(row, 'open', [], all(addsUp), []),
    readings: complete ? readings : [],
    count,
    held: [],
  };
}

/** The marks that a cell has in the readings that are left; of an open row, in any division of its digits. */
export function possibleMarks(decoding: RowDecoding, index: number): readonly Mark[] {
  if (decoding.standing === 'open') return decoding.plain.marks[index] ?? [];
  return decoding.readings.flatMap((reading) => reading[index] ?? []);
}
