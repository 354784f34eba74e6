import fc from 'fast-check';
import type { Resource } from '../../src/dataset/formats/data-package.js';
import type { Sink } from '../../src/dataset/formats/row-sink.js';
import type { Staging } from '../../src/dataset/formats/staged-bytes.js';
import type { Field, TableDefinition } from '../../src/dataset/tables/field.js';
import { wideTable } from '../../src/dataset/tables/wide-table.js';
import { definedTables } from './defined-tables.js';
import { SMALL_FORM } from './sample.js';

/** A row that is only its values, in the order of the fields. */
export type PlainRow = readonly (string | number | null)[];

/** Every table of the dataset, by name, for rows that are only their values. */
export const PLAIN_TABLES: readonly (readonly [string, TableDefinition<PlainRow>])[] = [
  ...(await definedTables()),
  wideTable(SMALL_FORM),
].map((table) => [table.name, ofPlainRows(table)]);

function ofPlainRows<Row>(table: TableDefinition<Row>): TableDefinition<PlainRow> {
  return {
    ...table,
    fields: table.fields.map((field, index) => ({ ...field, value: (row) => row[index] ?? null })),
  };
}

/** Text that is hard on a format: Chinese, beyond U+FFFF, full width, quotes, line ends, formulas. */
const text = fc.oneof(
  fc.constantFrom(
    '',
    '天津市宝坻区',
    '𠮷林',
    '＝1',
    'a"b,\'c',
    '一\n二\r三\r\n',
    '=1+1',
    '-5',
    '007',
    'NULL',
    ' x ',
  ),
  // DuckDB refuses CSV that holds the character of code 0.
  fc.string({ unit: 'grapheme' }).filter((each) => !each.includes('\0')),
);

const VALUES: Readonly<Record<Field<PlainRow>['type'], fc.Arbitrary<string | number | null>>> = {
  string: fc.option(text),
  array: fc.option(fc.array(text).map((list) => JSON.stringify(list))),
  integer: fc.option(fc.maxSafeInteger()),
  number: fc.option(
    fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constantFrom(-0, 25.1, 1e-7, -3, 1e21)),
  ),
  date: fc.option(
    fc
      .date({ min: new Date('1949-10-01'), max: new Date('2099-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10)),
  ),
  datetime: fc.option(
    fc
      .date({ min: new Date('1949-10-01'), max: new Date('2099-12-31'), noInvalidDate: true })
      .map((date) => `${date.toISOString().slice(0, 19)}Z`),
  ),
};

/** Rows that the fields of a table may hold. */
export function rowsOf(table: TableDefinition<PlainRow>): fc.Arbitrary<PlainRow[]> {
  return fc.array(fc.tuple(...table.fields.map(({ type }) => VALUES[type])), { maxLength: 30 });
}

/** Writes rows as one file of a folder, and describes it. */
export async function writeTable<Row>(
  open: (staging: Staging, table: TableDefinition<Row>) => Promise<Sink<Row>>,
  folder: string,
  table: TableDefinition<Row>,
  rows: readonly Row[],
): Promise<Resource> {
  const sink = await open({ folder, opened: [] }, table);
  await sink.write(rows);
  const [resource, ...others] = await sink.finish();
  if (resource === undefined || others.length > 0) throw new Error('not one file');
  return resource;
}
