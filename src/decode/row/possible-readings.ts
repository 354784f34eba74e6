import { groupBy } from '../../model/group-by.js';
import type { Lattice } from './lattice.js';
import { loosestLattice, type RowOptions } from './row-options.js';
import { allReadings, type RowReading, type RowReadings, readingsWithSums } from './row-readings.js';

/** Divisions of a row that are compared where no sum of its own says anything. */
const MAX_DIVISIONS = 1000;

/**
 * What a row that stays open may say: first what adds up, then what else its digits can be divided into. Cells may be
 * blank, for a row stays open because blanks may be lost, or because a figure may be published wrong. Where it adds up in
 * no way, its total may not be printed, or any figure be another: then every division is possible.
 *
 * @param asksSums false where the table may lack its totals, or print nothing else: sums that hold tell nothing then
 */
export function possibleReadings(row: RowOptions, asksSums: boolean): RowReadings {
  const loosest = loosestLattice(row);
  const adding = row.open.sums.length > 0 ? readingsWithSums(loosest, row.open.sums) : NONE;
  const found = [...row.options.flatMap((option) => option.readings), ...adding.readings];
  const divided = allReadings(row.plain);
  const isAny = !asksSums || found.length === 0;
  const others = isAny ? divisionsOf(loosest) : NONE;
  return {
    readings: distinct([...found, ...divided.readings, ...others.readings]),
    complete: adding.complete && divided.complete && others.complete,
  };
}

const NONE: RowReadings = { readings: [], complete: true };

function divisionsOf(lattice: Lattice): RowReadings {
  return lattice.count > MAX_DIVISIONS ? { readings: [], complete: false } : allReadings(lattice);
}

function distinct(readings: readonly RowReading[]): RowReading[] {
  const same = groupBy(readings, (reading) =>
    reading.map(({ from, to, state }) => `${from} ${to} ${state}`).join(),
  );
  return [...same.values()].flatMap((each) => each.slice(0, 1));
}
