import { stringify } from 'csv-stringify/sync';
import type { Field } from '../tables/field.js';
import { plainNumber } from '../tables/plain-number.js';

/** The header line of a file with these fields. */
export function headerLine<Row>(fields: readonly Field<Row>[]): string {
  return csvLines([fields.map((field) => field.name)]);
}

/** The lines of rows: UTF-8 text with LF, quoted as in RFC 4180, figures in plain decimal. */
export function rowLines<Row>(fields: readonly Field<Row>[], rows: readonly Row[]): string {
  return csvLines(rows.map((row) => fields.map((field) => cellText(field.value(row)))));
}

/** The text of a field before it is quoted: figures in plain decimal; null where the field is empty. */
export function cellText(value: string | number | null): string | null {
  return typeof value === 'number' ? plainNumber(value) : value;
}

function csvLines(records: (string | null)[][]): string {
  if (records.length === 0) return '';
  // Readers that accept a lone carriage return as the end of a line would split a field that holds one.
  return stringify(records, { record_delimiter: '\n', quoted_match: [/\r/] });
}
