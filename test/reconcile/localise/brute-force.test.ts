import { expect, test } from 'vitest';
import { identitiesOf } from '../../../src/forms/index.js';
import { ABSENT, type CellReading } from '../../../src/model/reading.js';
import { localise } from '../../../src/reconcile/localise/localise.js';
import { between, type Random, seeded } from '../../decode/random-table.mjs';
import { smallForm } from '../../decode/small-form.js';
import { grid, printed } from '../../decode/table-reading.js';

const form = smallForm();
const ids = grid(form, 'sheet').flat();
const sums = identitiesOf(form).map(({ left, right }) =>
  ids.map((id) => Number(left.includes(id)) - Number(right.includes(id))),
);
const WIDEST = 12;

/** A consistent table of the small form with some figures made wrong. */
function wrongTable(random: Random, faults: number): number[] {
  const details = [0, 1, 2].map(() => [0, 1, 2].map(() => between(random, 0, 3)));
  const result = [0, 1, 2].map((column) => details.reduce((sum, row) => sum + (row[column] ?? 0), 0));
  const figures = [result, ...details, result].flatMap((row) => [
    ...row,
    row.reduce((sum, value) => sum + value, 0),
  ]);
  for (let fault = 0; fault < faults; fault++) {
    const index = between(random, 0, figures.length - 1);
    figures[index] = (figures[index] ?? 0) + between(random, 1, 2);
  }
  return figures;
}

/** All single changes, or else all pairs of changes, that make every sum hold: found by trying every difference. */
function smallestSets(figures: readonly number[]): string[] {
  const open = sums.map((factors) =>
    factors.reduce((sum, factor, index) => sum + factor * (figures[index] ?? 0), 0),
  );
  const differences = Array.from({ length: 2 * WIDEST + 1 }, (_, at) => at - WIDEST).filter(
    (each) => each !== 0,
  );
  const isPossible = (index: number, by: number) => (figures[index] ?? 0) + by >= 0;
  const named = (index: number, by: number) => `${ids[index]}=${(figures[index] ?? 0) + by}`;
  const singles: string[] = [];
  const pairs: string[] = [];
  for (const [a] of figures.entries())
    for (const byA of differences.filter((by) => isPossible(a, by))) {
      const left = open.map((total, sum) => total + (sums[sum]?.[a] ?? 0) * byA);
      if (left.every((total) => total === 0)) singles.push(named(a, byA));
      for (let b = a + 1; b < figures.length; b++)
        for (const byB of differences) {
          if (left.some((total, sum) => total + (sums[sum]?.[b] ?? 0) * byB !== 0) || !isPossible(b, byB))
            continue;
          pairs.push(`${named(a, byA)} ${named(b, byB)}`);
        }
    }
  return singles.length > 0 ? singles : pairs;
}

test('all smallest sets of changes are found, as by trying every change', () => {
  const random = seeded(71);
  for (let run = 0; run < 12; run++) {
    const figures = wrongTable(random, 1 + (run % 2));
    const readings = new Map<string, CellReading>(form.cells.map((cell) => [cell.id, ABSENT]));
    for (const [index, id] of ids.entries()) readings.set(id, printed(figures[index] ?? 0));
    const failed = identitiesOf(form).filter(
      (_, sum) =>
        sums[sum]?.reduce((total, factor, index) => total + factor * (figures[index] ?? 0), 0) !== 0,
    );
    const expected = smallestSets(figures);
    const [group] = localise(form, readings, failed);
    if (failed.length === 0) continue;
    expect(expected.length).toBeGreaterThan(0);
    expect(group?.minimalSize).toBe(expected[0]?.split(' ').length);
    const shown = group?.explanations
      .filter(({ changes }) => changes.length === group.minimalSize)
      .map(({ changes }) =>
        changes
          .map(({ cell, to }) => `${cell}=${to}`)
          .sort((a, b) => indexOf(a) - indexOf(b))
          .join(' '),
      );
    expect(shown?.filter((each) => !expected.includes(each))).toEqual([]);
    expect(shown).toHaveLength(Math.min(5, expected.length));
    expect(group?.count).toBeGreaterThanOrEqual(expected.length);
  }
});

function indexOf(change: string): number {
  return ids.indexOf(change.split('=')[0] ?? '');
}
