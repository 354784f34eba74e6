import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { identitiesOf } from '../../../src/forms/index.js';
import type { CellReadings } from '../../../src/model/reading.js';
import { localise } from '../../../src/reconcile/localise/localise.js';
import { between, randomTable, type Size, seeded } from '../../decode/random-table.mjs';
import { cells, changed, failedOn, form, placed } from './table.js';

// The types of the package describe an ES module, and it is a CommonJS one.
const loadHighs: typeof import('highs').default = createRequire(import.meta.url)('highs');

/** No smallest set of changes needs a larger one: the wrong figures are off by 3 at most, and there are four. */
const LARGEST = 24;

/** The smallest number of changed figures as an integer programme in the format of HiGHS. */
function programme(readings: CellReadings): string {
  const ids = cells.flat();
  const variable = new Map(ids.map((id, index) => [id, index]));
  const sums = identitiesOf(form).filter(
    ({ kind, relation, left }) =>
      kind === 'hard' && relation === 'equal' && left.every((id) => variable.has(id)),
  );
  const value = (id: string) => readings.get(id)?.resolved ?? 0;
  const equations = sums.map(({ left, right }) => {
    const term = (sign: string, other: string) => (id: string) =>
      `${sign} u${variable.get(id)} ${other} d${variable.get(id)}`;
    const excess =
      left.reduce((sum, id) => sum + value(id), 0) - right.reduce((sum, id) => sum + value(id), 0);
    return `${[...left.map(term('+', '-')), ...right.map(term('-', '+'))].join(' ')} = ${-excess}`;
  });
  const switches = ids.map((_, index) => `u${index} + d${index} - ${LARGEST} y${index} <= 0`);
  const bounds = ids.map((id, index) => `0 <= d${index} <= ${value(id)}`);
  const names = ids.map((_, index) => index);
  return [
    'Minimize',
    names.map((index) => `y${index}`).join(' + '),
    'Subject To',
    ...equations,
    ...switches,
    'Bounds',
    ...bounds,
    'General',
    names.map((index) => `u${index} d${index}`).join(' '),
    'Binary',
    names.map((index) => `y${index}`).join(' '),
    'End',
  ].join('\n');
}

test('the smallest number of changes is that of an integer programme', async () => {
  const highs = await loadHighs();
  const random = seeded(61);
  for (let run = 0; run < 16; run++) {
    const size = (['tiny', 'sparse', 'county', 'city'] as const)[run % 4] ?? ('tiny' satisfies Size);
    const truth = randomTable(random, size);
    const wrong = Array.from({ length: 1 + (run % 4) }, (): [number, number, number] => [
      between(random, 0, 24),
      between(random, 0, 6),
      between(random, 1, 3),
    ]);
    const readings = placed(changed(truth, ...wrong));
    const failed = failedOn(readings);
    const best = Math.round(highs.solve(programme(readings)).ObjectiveValue);
    const groups = localise(form, readings, failed);
    expect(groups.map((group) => group.minimalSize)).toEqual(best === 0 ? [] : [best > 3 ? null : best]);
  }
}, 30_000);
