import { expect, it } from 'vitest';
import { checkSeries, crosswalk } from '../../src/panel/index.js';
import file from '../../src/panel/series/shares.json' with { type: 'json' };
import { reportOf, withFigure } from './synthetic.js';

const HANDLED = 't3_result_total__total';
const REVIEWS = 't4_review__total';

function codesOf(years: readonly (readonly [year: number, handled: number, reviews: number])[]): string[] {
  const series = years.map(([year, handled, reviews]) =>
    withFigure(withFigure(reportOf(year, {}), HANDLED, handled), REVIEWS, reviews),
  );
  return [...checkSeries(series).findings.values()]
    .flat()
    .flatMap(({ code }) => (code === 'Y-DISPUTE' ? code : []));
}

it('tells of more reviews and suits than requests of three years', () => {
  expect(
    codesOf([
      [2021, 2, 0],
      [2022, 2, 0],
      [2023, 3, 8],
    ]),
  ).toEqual(['Y-DISPUTE']);
  expect(
    codesOf([
      [2021, 2, 0],
      [2022, 2, 0],
      [2023, 3, 7],
    ]),
  ).toEqual([]);
  // Few, or a year missing among the three.
  expect(
    codesOf([
      [2021, 1, 0],
      [2022, 1, 0],
      [2023, 1, 4],
    ]),
  ).toEqual([]);
  expect(
    codesOf([
      [2020, 2, 0],
      [2022, 2, 0],
      [2023, 3, 9],
    ]),
  ).toEqual([]);
});

it('compares variables that the panel has', () => {
  const known = new Set(crosswalk().map(({ id }) => id));
  const named = file.shares.flatMap(({ part, whole }) => [...part, ...whole]);
  expect(named.filter((id) => !known.has(id))).toEqual([]);
});
