import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { headerLine, rowLines } from '../../src/dataset/formats/csv-lines.js';
import type { Field } from '../../src/dataset/tables/field.js';
import { plainNumber } from '../../src/dataset/tables/plain-number.js';
import { parseCsv } from './parse-csv.js';

type Row = readonly [string, string, number | null];

const FIELDS: readonly Field<Row>[] = [
  { name: 'one', type: 'string', en: '', zh: '', value: (row) => row[0] },
  { name: 'two', type: 'string', en: '', zh: '', value: (row) => row[1] },
  { name: 'three', type: 'number', en: '', zh: '', value: (row) => row[2] },
];

const text = fc.string({ unit: fc.constantFrom('a', '中', ',', '"', '\n', '\r', ' ', '=', '|', '\u2028') });
const figure = fc.option(fc.double({ noNaN: true, noDefaultInfinity: true }));

describe('rowLines', () => {
  it('is read back as it was, whatever the text', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text, figure), { minLength: 1 }), (rows) => {
        const csv = headerLine(FIELDS) + rowLines(FIELDS, rows);
        expect(parseCsv(csv)).toEqual([
          ['one', 'two', 'three'],
          ...rows.map(([one, two, three]) => [one, two, three === null ? '' : plainNumber(three)]),
        ]);
      }),
    );
  });

  it('is what csv-stringify writes', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text, figure), { minLength: 1 }), (rows) => {
        const records = rows.map(([one, two, three]) => [
          one,
          two,
          three === null ? null : plainNumber(three),
        ]);
        expect(rowLines(FIELDS, rows)).toBe(
          stringify(records, { record_delimiter: '\n', quoted_match: [/\r/] }),
        );
      }),
    );
  });

  it('ends lines with LF, quotes only where it must, and leaves formula characters alone', () => {
    expect(rowLines(FIELDS, [['=1+1', '@a', -5]])).toBe('=1+1,@a,-5\n');
    expect(rowLines(FIELDS, [['+12', '-3', null]])).toBe('+12,-3,\n');
    expect(rowLines(FIELDS, [['a\rb', 'a"b', 0]])).toBe('"a\rb","a""b",0\n');
  });

  it('gives nothing for no rows', () => {
    expect(rowLines(FIELDS, [])).toBe('');
  });
});

describe('plainNumber', () => {
  it.each([
    [0.000001, '0.000001'],
    [1e-7, '0.0000001'],
    [1.25e-9, '0.00000000125'],
    [-2.5e-8, '-0.000000025'],
    [1e9, '1000000000'],
    [1e21, '1000000000000000000000'],
    [-1.5e22, '-15000000000000000000000'],
    [-0, '0'],
    [25.1, '25.1'],
  ])('%d is %s', (value, expected) => {
    expect(plainNumber(value)).toBe(expected);
  });

  it('never has an exponent and gives the number back', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const plain = plainNumber(value);
        expect(plain).toMatch(/^-?\d+(\.\d+)?$/);
        expect(Number(plain)).toBe(value === 0 ? 0 : value);
      }),
    );
  });

  it('refuses what is not a figure', () => {
    expect(() => plainNumber(Number.NaN)).toThrow(RangeError);
    expect(() => plainNumber(Number.POSITIVE_INFINITY)).toThrow(RangeError);
  });
});
