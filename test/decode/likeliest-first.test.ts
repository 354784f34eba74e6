import { expect, it } from 'vitest';
import { likeliestFirst } from '../../src/decode/row/likeliest-first.js';
import type { RowDecoding } from '../../src/decode/row/row-decoding.js';
import type { RowReading } from '../../src/decode/row/row-readings.js';

const CELLS = ['a', 'b'];
const READINGS = [
  [1, 23],
  [12, 3],
].map(
  (values): RowReading => values.map((value) => ({ from: 0, to: 0, state: 'number', value, unit: null })),
);

/** The figures of the readings of a row that stays open, in the order in which they are told. */
function told(evidence: Parameters<typeof likeliestFirst>[1]): number[][] {
  const decoding = { row: { cells: CELLS }, readings: READINGS } as unknown as RowDecoding;
  return likeliestFirst(decoding, evidence).readings.map((reading) => reading.map(({ value }) => value));
}

it('the readings of an open row that agree with what is seen elsewhere come first, and none is left out', () => {
  const figure = (value: number) => [{ value, source: 'year' as const }];
  expect(told(new Map([['b', figure(3)]]))).toEqual([
    [12, 3],
    [1, 23],
  ]);
  const asFound = [
    [1, 23],
    [12, 3],
  ];
  expect(told(new Map([['a', figure(1)]]))).toEqual(asFound);
  expect(told(new Map([['b', figure(4)]]))).toEqual(asFound);
  expect(told(new Map([['c', figure(3)]]))).toEqual(asFound);
});
