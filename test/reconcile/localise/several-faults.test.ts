import { describe, expect, test } from 'vitest';
import { localise } from '../../../src/reconcile/localise/localise.js';
import { between, type Random, randomTable, type Size, seeded } from '../../decode/random-table.mjs';
import { cells, changed, failedOn, form, placed, type Table } from './table.js';

const SIZES: readonly Size[] = ['tiny', 'sparse', 'county', 'city', 'dense'];

/** Different cells of a table, each with a change to it; no two changes are of the same size. */
function faults(random: Random, count: number): [number, number, number][] {
  const chosen = new Set<number>();
  while (chosen.size < count) chosen.add(between(random, 0, 174));
  return [...chosen].map((cell, index) => [
    Math.floor(cell / 7),
    cell % 7,
    between(random, 1, 5) + 10 * index,
  ]);
}

function explain(table: Table) {
  const readings = placed(table);
  return { readings, groups: localise(form, readings, failedOn(readings)) };
}

describe.each([2, 3])('%i wrong figures', (count) => {
  test('are among the explanations, and every explanation makes every sum hold', () => {
    const random = seeded(30 + count);
    let found = 0;
    for (let run = 0; run < 60; run++) {
      const truth = randomTable(random, SIZES[run % SIZES.length] ?? 'tiny');
      const wrong = faults(random, count);
      const { readings, groups } = explain(changed(truth, ...wrong));
      expect(groups).toHaveLength(1);
      const [group] = groups;
      expect(group?.minimalSize).toBeLessThanOrEqual(count);
      for (const explanation of group?.explanations ?? []) {
        const after = new Map(readings);
        for (const { cell, from, to } of explanation.changes) {
          expect(readings.get(cell)?.resolved ?? null).toBe(from);
          expect(to).toBeGreaterThanOrEqual(0);
          const reading = readings.get(cell);
          if (reading) after.set(cell, { ...reading, resolved: to });
        }
        expect(failedOn(after)).toEqual([]);
      }
      const changedCells = wrong.map(([row, column]) => cells[row]?.[column]).sort();
      found += Number(
        group?.explanations.some(
          ({ changes }) =>
            changes
              .map(({ cell }) => cell)
              .sort()
              .join() === changedCells.join(),
        ),
      );
    }
    expect(found).toBeGreaterThanOrEqual(count === 2 ? 60 : 59);
  });
});

test('more than three wrong figures are not explained by fewer', () => {
  const random = seeded(50);
  const truth = randomTable(random, 'county');
  const { groups } = explain(changed(truth, [2, 0, 5], [5, 1, 17], [9, 2, 29], [13, 3, 41], [20, 5, 53]));
  expect(groups).toMatchObject([
    { minimalSize: null, count: 0, complete: true, explanations: [], certain: [] },
  ]);
});

test('the codes that fail are those of the wrong cells', () => {
  const truth = randomTable(seeded(51), 'county');
  const { groups } = explain(changed(truth, [4, 1, 3], [23, 0, 8]));
  const codes = groups.flatMap((group) => group.failed).map((label) => label.split(' ')[0]);
  const counts = Object.fromEntries(
    [...new Set(codes)].map((code) => [code, codes.filter((each) => each === code).length]),
  );
  expect(counts).toEqual({ 'T3-ROW': 2, 'T3-COL': 2, 'T3-GOU': 1 });
});

describe('mishaps', () => {
  const truth = [
    ...[
      [30, 0, 4, 0, 0, 0],
      [2, 0, 0, 0, 0, 0],
      [11, 0, 2, 0, 0, 0],
      [6, 0, 0, 0, 0, 0],
    ],
    ...Array.from({ length: 18 }, () => [0, 0, 0, 0, 0, 0]),
    ...[
      [14, 0, 2, 0, 0, 0],
      [31, 0, 4, 0, 0, 0],
      [1, 0, 0, 0, 0, 0],
    ],
  ].map((row) => [...row, row.reduce((sum, figure) => sum + figure, 0)]);

  test('two neighbours in a row changed places', () => {
    const table = truth.map((row, index) => (index === 2 ? [0, 11, 2, 0, 0, 0, 13] : row));
    const [group] = explain(table).groups;
    expect(group?.explanations[0]).toMatchObject({
      kind: 'swap_in_row',
      changes: [
        { from: 0, to: 11 },
        { from: 11, to: 0 },
      ],
    });
  });

  test('two neighbours in a column changed places', () => {
    const table = changed(truth, [22, 0, 17], [23, 0, -17]);
    const [group] = explain(table).groups;
    expect(group?.explanations.map(({ kind }) => kind)).toContain('swap_in_column');
  });

  test('two neighbouring rows changed places', () => {
    const table = truth.with(22, truth[23] ?? []).with(23, truth[22] ?? []);
    const [group] = explain(table).groups;
    expect(group?.explanations.map(({ kind }) => kind)).toContain('swap_of_rows');
  });

  test('a row slipped over a lost blank, and shows no total', () => {
    const table: Table = truth.map((row, index) => (index === 0 ? [30, 4, 0, 0, 0, 34, null] : row));
    const readings = placed(table);
    const [group] = localise(form, readings, failedOn(readings));
    expect(group?.explanations[0]).toMatchObject({
      kind: 'shift_in_row',
      changes: [
        { from: 4, to: 0 },
        { from: 0, to: 4 },
        { from: 34, to: 0 },
        { from: null, to: 34 },
      ],
    });
    // Three other figures would do as well, but all explanations agree that these are wrong.
    expect(group?.certain).toEqual([cells[0]?.[1], cells[0]?.[2], cells[0]?.[5]]);
  });
});

describe('what sums cannot see is not claimed', () => {
  test.each(
    SIZES,
  )('a %s table with detail rows slipped by one has no explanation, for nothing fails', (size) => {
    const truth = randomTable(seeded(52), size);
    const details = truth.slice(2, 23);
    const slipped = [...truth.slice(0, 2), ...details.slice(1), ...details.slice(0, 1), ...truth.slice(23)];
    expect(explain(slipped).groups).toEqual([]);
  });

  test.each(SIZES)('nor has a %s table with its kinds of applicants in another order', (size) => {
    const truth = randomTable(seeded(53), size);
    const permuted = truth.map((row) => [...row.slice(0, 6).reverse(), row[6] ?? 0]);
    expect(explain(permuted).groups).toEqual([]);
  });

  test.each(SIZES)('a consistent %s table has nothing to explain', (size) => {
    expect(explain(randomTable(seeded(54), size)).groups).toEqual([]);
  });
});
