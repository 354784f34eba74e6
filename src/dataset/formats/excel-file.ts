import { stringify } from 'csv-stringify/sync';
import type { Field, TableDefinition } from '../tables/field.js';
import { plainNumber } from '../tables/plain-number.js';
import { type Resource, tableResource } from './data-package.js';
import { formatPath } from './file-names.js';
import type { Sink } from './row-sink.js';
import type { FileRecord, Staging } from './staged-bytes.js';
import { stageFile } from './staged-file.js';

/** Without it Excel takes the file for the code page of the system, which is GBK in China. */
const BYTE_ORDER_MARK = '\uFEFF';
const LINE_END = '\r\n';

/**
 * Opens the table as CSV that Excel opens with a double click: byte order mark, CRLF, and an apostrophe before each text
 * that Excel would run as a formula. Figures stay figures. Throws `E_OUTPUT` where a write is refused.
 */
export async function openExcel<Row>(staging: Staging, table: TableDefinition<Row>): Promise<Sink<Row>> {
  const file = await stageFile(staging, formatPath(table, 'excel'));
  await file.append(BYTE_ORDER_MARK + excelLines([table.fields.map((field) => field.name)]));
  return {
    write: (rows) => file.append(excelLines(rows.map((row) => valuesOf(table.fields, row)))),
    finish: async () => [excelResource(table, await file.finish())],
  };
}

type Value = string | number | null;

function valuesOf<Row>(fields: readonly Field<Row>[], row: Row): Value[] {
  return fields.map((field) => field.value(row));
}

function excelLines(records: readonly Value[][]): string {
  if (records.length === 0) return '';
  return stringify([...records], {
    record_delimiter: LINE_END,
    // Only the whole CRLF is quoted of itself; Excel ends a line at either half.
    quoted_match: [/[\r\n]/],
    escape_formulas: true,
    // Negative figures begin like a formula.
    cast: { number: (value) => ({ value: plainNumber(value), escape_formulas: false }) },
  });
}

/**
 * The resource of a CSV for Excel. Its texts may be escaped and its header begins with a byte order mark, so it is a rendering of
 * the table, without a schema that it would keep.
 */
function excelResource<Row>(table: TableDefinition<Row>, file: FileRecord): Resource {
  const { description, format, mediatype, encoding, bytes, hash } = tableResource(table, file);
  return {
    ...{ format, mediatype, encoding, bytes, hash },
    name: `${table.name}-excel`,
    path: file.path,
    description: `For Excel: as ${table.path}, with ' before texts that begin like a formula. 供 Excel 打开：同 ${table.path}，以公式符号开头的文字前加 '。 ${description}`,
    dialect: { delimiter: ',', lineTerminator: LINE_END, quoteChar: '"', doubleQuote: true, header: true },
  };
}
