import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import type { TableDefinition } from '../tables/field.js';
import { type Resource, tableResource } from './data-package.js';
import { formatPath } from './file-names.js';
import { parquetSchema, storedColumn } from './parquet-types.js';
import { rowGroup } from './row-group.js';
import type { Sink } from './row-sink.js';
import type { FileRecord, Staging } from './staged-bytes.js';
import { stageBytes } from './staged-bytes.js';

/** Rows that are held back and written together. Memory is bounded by them, however long the table is. */
export const ROWS_OF_GROUP = 20_000;

/**
 * Opens the table as a Parquet file (Snappy, one row group per 20,000 rows): the columns, types and values of the CSV,
 * null where that is empty. The same rows give the same bytes. Throws `E_OUTPUT` where a write is refused, and a
 * RangeError where a value is not of the type of its field.
 */
export async function openParquet<Row>(staging: Staging, table: TableDefinition<Row>): Promise<Sink<Row>> {
  const file = await stageBytes(staging, formatPath(table, 'parquet'));
  const encoded = new ByteWriter();
  const parquet = new ParquetWriter({ writer: encoded, schema: parquetSchema(table.fields) });
  const group = rowGroup(table.fields);

  async function writeGroup(): Promise<void> {
    const columnData = group
      .take()
      .map(({ field, texts }) => ({ name: field.name, data: storedColumn(field, texts) }));
    await parquet.write({ columnData, rowGroupSize: ROWS_OF_GROUP });
    await drain();
  }

  async function drain(): Promise<void> {
    const bytes = encoded.getBytes().slice();
    encoded.index = 0;
    await file.append(bytes);
  }

  return {
    async write(rows) {
      for (const row of rows) {
        group.add(row);
        if (group.size === ROWS_OF_GROUP) await writeGroup();
      }
    },
    async finish() {
      if (group.size > 0) await writeGroup();
      await parquet.finish();
      await drain();
      return [parquetResource(table, await file.finish())];
    },
  };
}

/** The resource of a Parquet file: that of the CSV, in another format. */
function parquetResource<Row>(table: TableDefinition<Row>, file: FileRecord): Resource {
  const { description, schema } = tableResource(table, file);
  return {
    name: `${table.name}-parquet`,
    type: 'table',
    path: file.path,
    description,
    format: 'parquet',
    mediatype: 'application/vnd.apache.parquet',
    bytes: file.bytes,
    hash: `sha256:${file.sha256}`,
    schema,
  };
}
