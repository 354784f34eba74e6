import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openExcel } from '../../src/dataset/formats/excel-file.js';
import type { TableDefinition } from '../../src/dataset/tables/field.js';
import { plainNumber } from '../../src/dataset/tables/plain-number.js';
import { REPORTS } from '../../src/dataset/tables/reports-table.js';
import { PLAIN_TABLES, type PlainRow, rowsOf, writeTable } from './plain-tables.js';
import { temporaryFolder } from './temporary-folder.js';

const BEGINS_A_FORMULA = /^[=+\-@\t\r＝＋－＠]/;

const SMALL: TableDefinition<readonly [string | null, number | null]> = {
  name: 'small',
  path: 'small.csv',
  en: 'Small.',
  zh: '小表。',
  primaryKey: [],
  foreignKeys: [],
  fields: [
    { name: 'agency', type: 'string', en: 'Body.', zh: '机关。', value: ([agency]) => agency },
    { name: 'figure', type: 'number', en: 'Figure.', zh: '数字。', value: ([, figure]) => figure },
  ],
};

async function excelText<Row>(table: TableDefinition<Row>, rows: readonly Row[]): Promise<string> {
  const folder = await temporaryFolder();
  const { path } = await writeTable(openExcel, folder, table, rows);
  return await readFile(join(folder, path), 'utf8');
}

function parsed(text: string): string[][] {
  return parse(text, { bom: true, record_delimiter: '\r\n' });
}

function excelTextOf(value: PlainRow[number] | undefined): string {
  if (typeof value === 'number') return plainNumber(value);
  return value && BEGINS_A_FORMULA.test(value) ? `'${value}` : (value ?? '');
}

describe('openExcel', () => {
  it('begins with the mark of UTF-8 and ends every line with CRLF', async () => {
    expect(await excelText(SMALL, [['天津市宝坻区', 28]])).toBe('\uFEFFagency,figure\r\n天津市宝坻区,28\r\n');
    expect(await excelText(SMALL, [])).toBe('\uFEFFagency,figure\r\n');
  });

  it.each([
    ['=HYPERLINK("http://example.com","信息公开")', `"'=HYPERLINK(""http://example.com"",""信息公开"")"`],
    ["=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"],
    ['+86 10 12345678', "'+86 10 12345678"],
    ['-1+1', "'-1+1"],
    ['-', "'-"],
    ['@SUM(1,1)', `"'@SUM(1,1)"`],
    ['\t=1+1', "'\t=1+1"],
    ['\r=1+1', `"'\r=1+1"`],
    ['＝1+1', "'＝1+1"],
    ['＋1', "'＋1"],
    ['－1', "'－1"],
    ['＠a', "'＠a"],
  ])('writes the agency %j so that it is text', async (agency, written) => {
    expect(await excelText(SMALL, [[agency, 1]])).toBe(`\uFEFFagency,figure\r\n${written},1\r\n`);
  });

  it.each([
    ['某县=某市', '某县=某市'],
    ['教育局-机关', '教育局-机关'],
    ["'x", "'x"],
    ['a\nb', '"a\nb"'],
    ['a\rb', '"a\rb"'],
    ['110000', '110000'],
  ])('leaves the agency %j as it is', async (agency, written) => {
    expect(await excelText(SMALL, [[agency, null]])).toBe(`\uFEFFagency,figure\r\n${written},\r\n`);
  });

  it.each([
    [-5, '-5'],
    [-0.5, '-0.5'],
    [-1e-7, '-0.0000001'],
    [-1e21, '-1000000000000000000000'],
    [0, '0'],
    [25.1, '25.1'],
  ])('leaves the figure %d a figure', async (figure, written) => {
    expect(await excelText(SMALL, [[null, figure]])).toBe(`\uFEFFagency,figure\r\n,${written}\r\n`);
  });

  it.each(PLAIN_TABLES)('changes nothing else in %s', async (_, table) => {
    await fc.assert(
      fc.asyncProperty(rowsOf(table), async (rows) => {
        const [header, ...records] = parsed(await excelText(table, rows));
        expect(header).toEqual(table.fields.map(({ name }) => name));
        expect(records).toEqual(rows.map((row) => table.fields.map((__, index) => excelTextOf(row[index]))));
      }),
      { numRuns: 25 },
    );
  });

  it('describes the file it wrote', async () => {
    const folder = await temporaryFolder();
    const resource = await writeTable(openExcel, folder, REPORTS, []);
    const bytes = await readFile(join(folder, 'reports.excel.csv'));
    expect(resource).not.toHaveProperty('schema');
    expect(resource).toMatchObject({
      name: 'reports-excel',
      path: 'reports.excel.csv',
      format: 'csv',
      bytes: bytes.byteLength,
      hash: `sha256:${createHash('sha256').update(bytes).digest('hex')}`,
      dialect: { lineTerminator: '\r\n' },
    });
  });
});
