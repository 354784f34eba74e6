import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readHtml } from '../../../src/read/html/read-html.js';
import { outlineOf, sourceOf, tablesOf } from './page.js';

const CORPUS = resolve(import.meta.dirname, '../../../../shared/corpus');
const isThere = existsSync(CORPUS);
const pages = isThere ? readdirSync(CORPUS).filter((name) => name.endsWith('.html')) : [];

describe.skipIf(!isThere)('published pages (skipped where the corpus is not beside the checkout)', () => {
  it.each([
    ['shanghai-office-2019.html', ['table: 18 x 5', 'table: 26 x 10', 'table: 4 x 15']],
    ['pingtan-2024.html', ['table: 14 x 4', 'table: 28 x 10', 'table: 4 x 15']],
    ['pingtan-2014-table.html', ['table: 17 x 4']],
  ])('%s has its tables', (name, tables) => {
    const page = readFileSync(join(CORPUS, name), 'utf8');
    expect(outlineOf(page).filter((line) => line.startsWith('table'))).toEqual(tables);
    expect(readHtml(page).remarks).toEqual([]);
  });

  it.each(pages)('%s fills every place of its tables once, from true places', (name) => {
    const page = readFileSync(join(CORPUS, name), 'utf8');
    const tables = tablesOf(page);
    expect(tables.length).toBeGreaterThan(0);
    for (const table of tables) {
      const slots = table.rows.flat();
      const area = slots.reduce((sum, slot) => sum + slot.rowSpan * slot.columnSpan, 0);
      expect(area).toBe(table.rows.length * table.columnCount);
      for (const slot of slots) expect(sourceOf(page, slot.where)).toMatch(/^<td[\s\S]*<\/td>$/i);
    }
  });

  it('keeps blanks blank and split figures whole', () => {
    const shanghai = tablesOf(readFileSync(join(CORPUS, 'shanghai-office-2019.html'), 'utf8'));
    expect(shanghai[1]?.rows[3]?.map((slot) => slot.raw)).toEqual([
      '一、本年新收政府信息公开申请数量',
      '821',
      '35',
      '',
      '',
      '2',
      '1',
      '859',
    ]);
    expect(shanghai[0]?.rows.at(-1)?.map((slot) => slot.raw)).toEqual(['政府集中采购', '6', '251000元']);
    const pingtan = tablesOf(readFileSync(join(CORPUS, 'pingtan-2014-table.html'), 'utf8'));
    expect(pingtan[0]?.rows[1]?.map((slot) => slot.raw)).toEqual(['主动公开文件数', '条', '2543', '78967']);
  });
});
