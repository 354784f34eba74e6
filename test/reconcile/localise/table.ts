import { type Identity, identitiesOf } from '../../../src/forms/index.js';
import { ABSENT, type CellReading, type CellReadings } from '../../../src/model/reading.js';
import { BLANK, grid, printed, realForm } from '../../decode/table-reading.js';

export const form = realForm('ogi-2021');
/** Cell ids of the table of applications, row by row. */
export const cells = grid(form, 't3');

/** Rows of figures; null stands for a blank cell. */
export type Table = readonly (readonly (number | null)[])[];

/** A table in its places, with nothing around it. */
export function placed(table: Table, ids: readonly (readonly string[])[] = cells): CellReadings {
  const readings = new Map<string, CellReading>(form.cells.map((cell) => [cell.id, ABSENT]));
  for (const [row, ofRow] of ids.entries())
    for (const [column, id] of ofRow.entries()) {
      const figure = table[row]?.[column] ?? null;
      readings.set(id, figure === null ? BLANK : printed(figure));
    }
  return readings;
}

/** The hard equations that do not hold, where every figure is known. */
export function failedOn(readings: CellReadings): Identity[] {
  const sum = (ids: readonly string[]) =>
    ids.reduce((total, id) => total + (readings.get(id)?.resolved ?? Number.NaN), 0);
  return identitiesOf(form)
    .filter(({ kind, relation }) => kind === 'hard' && relation === 'equal')
    .filter(({ left, right }) => Math.abs(sum(left) - sum(right)) > 0);
}

/** A copy with some cells changed: `[row, column, difference]`. */
export function changed(
  table: readonly (readonly number[])[],
  ...changes: readonly [number, number, number][]
): number[][] {
  const copy = table.map((row) => [...row]);
  for (const [row, column, difference] of changes) {
    const ofRow = copy[row];
    if (ofRow) ofRow[column] = (ofRow[column] ?? 0) + difference;
  }
  return copy;
}
