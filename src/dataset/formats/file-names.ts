import type { TableDefinition } from '../tables/field.js';

/** A format of the tables beside CSV. */
export type TableFormat = 'parquet' | 'excel';

const ENDINGS: Readonly<Record<TableFormat, string>> = { parquet: '.parquet', excel: '.excel.csv' };

/** File name of a table in a format. */
export function formatPath<Row>({ name }: Pick<TableDefinition<Row>, 'name'>, format: TableFormat): string {
  return `${name}${ENDINGS[format]}`;
}

/** Every file that a table may stand in. */
export function tablePaths<Row>(table: Pick<TableDefinition<Row>, 'name' | 'path'>): string[] {
  return [table.path, formatPath(table, 'parquet'), formatPath(table, 'excel')];
}
