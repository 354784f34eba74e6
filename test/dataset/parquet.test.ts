import { createHash } from 'node:crypto';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { headerLine, rowLines } from '../../src/dataset/formats/csv-lines.js';
import { openParquet, ROWS_OF_GROUP } from '../../src/dataset/formats/parquet-file.js';
import { storedColumn } from '../../src/dataset/formats/parquet-types.js';
import { rowGroup } from '../../src/dataset/formats/row-group.js';
import type { Staging } from '../../src/dataset/formats/staged-bytes.js';
import { CELLS, cellRows } from '../../src/dataset/tables/cells-table.js';
import type { Field, TableDefinition } from '../../src/dataset/tables/field.js';
import { layOverForm } from '../../src/dataset/tables/report-on-form.js';
import { DUCKDB_TYPES, query, quoted, readCsv } from './duckdb.js';
import { PLAIN_TABLES, type PlainRow, rowsOf, writeTable } from './plain-tables.js';
import { SMALL_FORMS, sampleItems } from './sample.js';
import { temporaryFolder } from './temporary-folder.js';

const SAMPLE_CELLS = sampleItems().flatMap((item) =>
  'cells' in item ? cellRows(layOverForm(item, SMALL_FORMS)) : [],
);

async function writtenParquet<Row>(table: TableDefinition<Row>, rows: readonly Row[]): Promise<string> {
  const folder = await temporaryFolder();
  const resource = await writeTable(openParquet, folder, table, rows);
  return join(folder, resource.path);
}

/** A table of one text column, for rows that are the text. */
const NAMES: TableDefinition<string> = {
  name: 'names',
  path: 'names.csv',
  en: 'Names.',
  zh: '名称。',
  primaryKey: [],
  foreignKeys: [],
  fields: [{ name: 'name', type: 'string', en: 'Name.', zh: '名称。', value: (name) => name }],
};

describe('openParquet', () => {
  it('is tested on every table', () => {
    expect(PLAIN_TABLES.map(([name]) => name)).toEqual(
      expect.arrayContaining(['cells', 'codebook', 'failures', 'findings', 'reports', 'wide-ogi-2021']),
    );
  });

  it.each(
    PLAIN_TABLES,
  )('holds of %s what DuckDB reads from the CSV with the types of the schema', async (_, table) => {
    const folder = await temporaryFolder();
    await fc.assert(
      fc.asyncProperty(rowsOf(table), async (rows) => {
        const parquet = join(folder, (await writeTable(openParquet, folder, table, rows)).path);
        const csv = join(folder, table.path);
        await writeFile(csv, headerLine(table.fields) + rowLines(table.fields, rows));
        expect(await query(`FROM ${quoted(parquet)}`)).toEqual(await query(`FROM ${readCsv(csv, table)}`));
      }),
      { numRuns: 25 },
    );
  });

  it.each(PLAIN_TABLES)('gives %s the names and types of the schema, also without rows', async (_, table) => {
    const path = await writtenParquet(table, []);
    const columns = await query(`SELECT column_name, column_type FROM (DESCRIBE FROM ${quoted(path)})`);
    expect(columns).toEqual(table.fields.map(({ name, type }) => [name, DUCKDB_TYPES[type]]));
    expect(await query(`SELECT count(*) FROM ${quoted(path)}`)).toEqual([['0']]);
  });

  it('keeps figures as printed and blanks as null', async () => {
    const path = await writtenParquet(CELLS, SAMPLE_CELLS);
    const rows = await query(
      `SELECT cell_id, raw, state, resolved FROM ${quoted(path)} WHERE report_id = 'bbbb-2021' ORDER BY cell_id`,
    );
    expect(rows).toEqual([
      ['t2_fees__amount', '0.0000001', 'number', 1e-7],
      ['t3_new_received__natural_person', null, 'blank', 0],
      ['t3_new_received__total', '-', 'dash', null],
      ['t3_other_1__total', '见\n"附,件"\r', 'text', null],
      ['t3_other_all__total', '+12', 'number', 12],
    ]);
    expect(await query(`SELECT resolved::VARCHAR FROM ${quoted(path)} WHERE printed_unit = '元'`)).toEqual([
      ['25.1'],
    ]);
  });

  it('is searched rightly by characters beyond U+FFFF, which sort otherwise in UTF-16', async () => {
    const path = await writtenParquet(NAMES, ['𠮷林街道办事处', '＝街道', '天津市宝坻区人民政府办公室']);
    for (const name of ['𠮷林街道办事处', '＝街道', '天津市宝坻区人民政府办公室']) {
      expect(await query(`FROM ${quoted(path)} WHERE name = ${quoted(name)}`)).toEqual([[name]]);
    }
  });

  it('gives the same bytes again, however the rows are divided', async () => {
    const whole = await readFile(await writtenParquet(CELLS, SAMPLE_CELLS));
    const folder = await temporaryFolder();
    const sink = await openParquet({ folder, opened: [] }, CELLS);
    for (const row of SAMPLE_CELLS) await sink.write([row]);
    await sink.finish();
    expect(await readFile(join(folder, 'cells.parquet'))).toEqual(whole);
  });

  it('describes the file it wrote', async () => {
    const folder = await temporaryFolder();
    const resource = await writeTable(openParquet, folder, CELLS, SAMPLE_CELLS);
    const bytes = await readFile(join(folder, 'cells.parquet'));
    expect(resource).toMatchObject({
      name: 'cells-parquet',
      path: 'cells.parquet',
      format: 'parquet',
      mediatype: 'application/vnd.apache.parquet',
      bytes: bytes.byteLength,
      hash: `sha256:${createHash('sha256').update(bytes).digest('hex')}`,
      schema: { primaryKey: ['report_id', 'cell_id'] },
    });
    expect(resource).not.toHaveProperty('dialect');
    expect(resource).not.toHaveProperty('encoding');
  });

  it('lets no more than one row group wait in memory over 300,000 rows', async () => {
    const folder = await temporaryFolder();
    const sink = await openParquet({ folder, opened: [] }, CELLS);
    const path = join(folder, 'cells.parquet');
    const batch = Array.from({ length: 150 }, (_, index) => SAMPLE_CELLS[index % SAMPLE_CELLS.length]!);
    let onDisk = 0;
    let waiting = 0;
    for (let written = 0; written < 300_000; written += batch.length) {
      await sink.write(batch);
      const { size } = await stat(path);
      waiting = size > onDisk ? 0 : waiting + batch.length;
      onDisk = size;
      expect(waiting).toBeLessThan(ROWS_OF_GROUP);
    }
    await sink.finish();
    const groups = await query(
      `SELECT row_group_id, any_value(row_group_num_rows) FROM parquet_metadata(${quoted(path)}) GROUP BY ALL ORDER BY ALL`,
    );
    expect(groups).toEqual(Array.from({ length: 15 }, (_, index) => [String(index), String(ROWS_OF_GROUP)]));
  });

  it('names the folder it cannot write to', async () => {
    const folder = join(await temporaryFolder(), 'gone');
    await expect(openParquet({ folder, opened: [] }, CELLS)).rejects.toMatchObject({
      code: 'E_OUTPUT',
      message: expect.stringContaining(join(folder, 'cells.parquet')),
    });
  });

  it('leaves a file that is not finished to be closed by the staging folder', async () => {
    const staging: Staging = { folder: await temporaryFolder(), opened: [] };
    const sink = await openParquet(staging, NAMES);
    expect(staging.opened).toHaveLength(1);
    for (const file of staging.opened) await file.close();
    await expect(sink.finish()).rejects.toMatchObject({
      code: 'E_OUTPUT',
      message: expect.stringContaining('names.parquet'),
    });
  });

  it('divides one long write into row groups too', async () => {
    const names = Array.from({ length: 2 * ROWS_OF_GROUP + 1 }, (_, index) => `机关${index}`);
    const path = await writtenParquet(NAMES, names);
    expect(
      await query(`SELECT num_rows, num_row_groups FROM parquet_file_metadata(${quoted(path)})`),
    ).toEqual([[String(names.length), '3']]);
    expect((await query(`SELECT name FROM ${quoted(path)}`)).flat()).toEqual(names);
  });
});

describe('rowGroup', () => {
  it('keeps texts, not rows, and begins anew when they are taken', () => {
    const fields: Field<PlainRow>[] = [
      { name: 'a', type: 'number', en: '', zh: '', value: ([value]) => value ?? null },
    ];
    const group = rowGroup(fields);
    for (const value of [1e-7, null, '']) group.add([value]);
    expect(group.size).toBe(3);
    expect(group.take()).toEqual([{ field: fields[0], texts: ['0.0000001', '', ''] }]);
    expect(group.size).toBe(0);
    expect(group.take()).toEqual([{ field: fields[0], texts: [] }]);
  });
});

describe('storedColumn', () => {
  it.each([
    ['integer', '1.5'],
    ['integer', '9223372036854775808'],
    ['number', '1,000'],
    ['number', '25.10'],
    ['number', '9007199254740993'],
    ['date', '2023-02-30'],
    ['date', '2023-2-3'],
    ['date', '2023'],
    ['date', '2023年'],
  ] as const)('refuses for %s the text %s, which it could not give back', (type, text) => {
    expect(() => storedColumn({ name: 'column', type }, [text])).toThrow(RangeError);
    expect(() => storedColumn({ name: 'column', type }, [text])).toThrow(`column: ${text}`);
  });
});
