import { DuckDBInstance, type Json } from '@duckdb/node-api';
import type { FieldType, TableDefinition } from '../../src/dataset/tables/field.js';

const duckdb = await DuckDBInstance.create(':memory:');
const connection = await duckdb.connect();
// Files are written again under their names within a second, and the cache takes one for the other.
await connection.run('SET enable_external_file_cache = false');

/** What DuckDB answers to a query; each row is a list of values. */
export async function query(sql: string): Promise<Json[][]> {
  return (await connection.runAndReadAll(sql)).getRowsJson();
}

/** A text as SQL writes it. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** The type in which DuckDB holds each type of Table Schema. */
export const DUCKDB_TYPES: Readonly<Record<FieldType, string>> = {
  string: 'VARCHAR',
  array: 'VARCHAR',
  integer: 'BIGINT',
  number: 'DOUBLE',
  date: 'DATE',
  datetime: 'TIMESTAMP',
};

/** The call that reads the CSV of a table with the types of its schema; nothing is guessed. */
export function readCsv<Row>(path: string, table: TableDefinition<Row>): string {
  const columns = table.fields.map(({ name, type }) => `${quoted(name)}: ${quoted(DUCKDB_TYPES[type])}`);
  return `read_csv(${quoted(path)}, columns = {${columns.join(', ')}}, header = true, auto_detect = false,
    delim = ',', quote = '"', escape = '"', new_line = '\\n', nullstr = '', parallel = false)`;
}
