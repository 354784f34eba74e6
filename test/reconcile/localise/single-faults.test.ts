import { describe, expect, test } from 'vitest';
import { localise } from '../../../src/reconcile/localise/localise.js';
import { hasCorpus, labelled } from '../../decode/corpus.js';
import { randomTable, seeded } from '../../decode/random-table.mjs';
import { cells, changed, failedOn, form, placed } from './table.js';

const DELTAS = [1, -1, 7, -10, 90];

/** Changes every cell by several amounts, one at a time; tells which changes were not found, or not as the only ones. */
function missed(table: readonly (readonly number[])[]): string[] {
  return cells.flatMap((ids, row) =>
    ids.flatMap((id, column) =>
      DELTAS.filter((delta) => (table[row]?.[column] ?? 0) + delta >= 0).flatMap((delta) => {
        const readings = placed(changed(table, [row, column, delta]));
        const groups = localise(form, readings, failedOn(readings));
        const [group] = groups;
        const isFound =
          groups.length === 1 &&
          group?.count === 1 &&
          group.complete &&
          group.explanations[0]?.changes.length === 1 &&
          group.explanations[0].changes[0]?.cell === id &&
          group.explanations[0].changes[0].to === table[row]?.[column] &&
          group.certain.join() === id;
        return isFound ? [] : [`${id} by ${delta}`];
      }),
    ),
  );
}

describe('one wrong figure is always found, and nothing else is suspected', () => {
  test.skipIf(!hasCorpus).each(['seed-baodi-2022', 'pingtan-2021'])('in every cell of %s', (name) => {
    const truth = labelled(name).cells;
    expect(missed(cells.map((row) => row.map((id) => Number(truth.get(id)))))).toEqual([]);
  });

  test.each(['tiny', 'city'] as const)('in every cell of a %s table', (size) => {
    expect(missed(randomTable(seeded(21), size))).toEqual([]);
  });
});
