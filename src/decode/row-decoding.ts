import type { ZeroSum } from '../forms/zero-sum.js';
import type { UnplacedRow } from '../model/reading.js';
import type { Lattice, Mark, Way } from './lattice.js';
import type { RowOption, RowOptions } from './row-options.js';
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
  /** The readings that are left, the likeliest first. Empty where the row is open. */
  readonly readings: readonly RowReading[];
  /** How many readings are left; `Number.MAX_SAFE_INTEGER` stands for that many or more. */
  readonly count: number;
  /** Every division of the digits of the row, whatever sums say. */
  readonly plain: Lattice;
  /** By cell: whether what all readings share may be called certain. */
  readonly trusted: readonly boolean[];
  /** The sums that hold in every reading that is left. */
  readonly held: readonly ZeroSum[];
}

/** What is known of the unplaced rows that share sums. */
export interface GroupDecoding {
  readonly rows: readonly RowDecoding[];
  /** How many readings of all rows together satisfy every sum; 0 where none does, as far as the search went. */
  readonly solutions: number;
  /** False where the search was given up at its cap. */
  readonly complete: boolean;
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
  return {
    row: row.open.row,
    way: row.way,
    standing,
    readings,
    count: readings.length,
    plain: row.plain,
    trusted,
    held,
  };
}

/**
 * A row of which only that is known which every division of its digits shares; and not even that where no division adds
 * up, or where figures have to be joined to fit, for then the digits may not be all there.
 */
export function undecided(row: RowOptions): RowDecoding {
  const all = (isTrusted: boolean) => row.open.kinds.map(() => isTrusted);
  if (row.only) return decided(row, 'only', row.options, all(true), []);
  const addsUp = !row.beyondPlain && (row.options.length > 0 || row.open.sums.length === 0);
  return { ...decided(row, 'open', [], all(addsUp), []), count: row.plain.count, held: [] };
}

/** The marks that a cell has in the readings that are left; of an open row, in any division of its digits. */
export function possibleMarks(decoding: RowDecoding, index: number): readonly Mark[] {
  if (decoding.standing === 'open') return decoding.plain.marks[index] ?? [];
  return decoding.readings.flatMap((reading) => reading[index] ?? []);
}
