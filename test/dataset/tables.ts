import fc from 'fast-check';
import { CELLS } from '../../src/dataset/cells-table.js';
import { CODEBOOK } from '../../src/dataset/codebook-table.js';
import { FAILURES } from '../../src/dataset/failures-table.js';
import type { Field, TableDefinition } from '../../src/dataset/field.js';
import { FINDINGS } from '../../src/dataset/findings-table.js';
import { REPORTS } from '../../src/dataset/reports-table.js';
import type { Sink } from '../../src/dataset/sink.js';
import type { Staging } from '../../src/dataset/staged-file.js';
import { wideTable } from '../../src/dataset/wide-table.js';
import { SMALL_FORM } from './sample.js';

/** A row that is only its values, in the order of the fields. */
export type PlainRow = readonly (string | number | null)[];

/** Every table of the dataset, by name, for rows that are only their values. */
export const PLAIN_TABLES: readonly (readonly [string, TableDefinition<PlainRow>])[] = [
  ofPlainRows(REPORTS),
  ofPlainRows(CELLS),
  ofPlainRows(wideTable(SMALL_FORM)),
  ofPlainRows(FINDINGS),
  ofPlainRows(FAILURES),
  ofPlainRows(CODEBOOK),
].map((table) => [table.name, table]);

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
) {
  const sink = await open({ folder, opened: [] }, table);
  await sink.write(rows);
  return await sink.finish();
}
