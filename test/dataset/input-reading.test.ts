import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openDataset } from '../../src/dataset/read-dataset.js';
import { decodeReading, encodeReading } from '../../src/dataset/readings/input-reading.js';
import { READINGS_FILE } from '../../src/dataset/readings/readings-file.js';
import { HEADER_BYTES, READINGS_FORMAT, readingsHeader } from '../../src/dataset/readings/readings-format.js';
import { entryOf } from '../../src/dataset/readings/report-entry.js';
import { writeDataset } from '../../src/dataset/write-dataset.js';
import { extractReports } from '../../src/extract.js';
import { inputsOf, report, SMALL_FORMS } from './sample.js';
import { contentsOf, temporaryFolder } from './temporary-folder.js';

const PAGE = [
  '甲县2022年政府信息公开工作年度报告',
  '2022年收到申请30件，同比增长50%。',
  '三、收到和处理政府信息公开申请情况',
  '自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |',
  '一、本年新收政府信息公开申请数量 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |',
  '二、上年结转政府信息公开申请数量 | 1 | 0 | 0 | 0 | 0 | 0 | 2 |',
  '（七）总计 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |',
  '四、结转下年度继续办理 | 10000001 |',
].join('\n');
const SHAPE = join(import.meta.dirname, 'readings-shape.txt');

/** The keys that JSON holds, those of all items of a list together: `claims[].kind`. */
function keyPaths(value: unknown, at = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => keyPaths(item, `${at}[]`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, held]) => [`${at}.${key}`, ...keyPaths(held, `${at}.${key}`)]);
}

describe('readings that are kept', () => {
  it('have a new format number where what is kept has changed', async () => {
    const bytes = new TextEncoder().encode(PAGE);
    const { reports, failures } = await extractReports(bytes, { path: 'a.txt', url: null });
    const kept = decodeReading(encodeReading({ path: 'a.txt', key: null, reports, failures }));
    expect(kept).toEqual({ reports, failures });
    const stored = kept.reports.map((each) => ({ ...each, cells: [...each.cells], head: entryOf(each) }));
    const paths = [...new Set(keyPaths(stored))].sort();
    const shape = `${[`format ${READINGS_FORMAT}`, ...paths].join('\n')}\n`;
    if (process.env.UPDATE === '1' && process.env.CI === undefined) await writeFile(SHAPE, shape);
    const known = await readFile(SHAPE, 'utf8');
    expect(shape, 'raise READINGS_FORMAT, then set UPDATE=1').toBe(known);
  });

  it.each([
    ['of before there was a number', (kept: Buffer) => kept.subarray(HEADER_BYTES)],
    [
      'of a later program',
      (kept: Buffer) => Buffer.concat([readingsHeader(READINGS_FORMAT + 1), kept.subarray(HEADER_BYTES)]),
    ],
    ['that are none', () => Buffer.from('{}')],
  ])('%s are set aside, told of once, and read anew', async (_, change) => {
    const [folder, told] = [await temporaryFolder(), [] as string[]];
    const options = {
      forms: SMALL_FORMS,
      onForeignReadings: async (path: string) => {
        told.push(path);
      },
    };
    const write = () => writeDataset(folder, inputsOf([report()]), options);
    await write();
    const [readings, once] = [join(folder, READINGS_FILE), await contentsOf(folder)];
    const other = change(await readFile(readings));
    await writeFile(readings, other);
    await expect(openDataset(folder, { forms: SMALL_FORMS })).rejects.toMatchObject({ code: 'E_DATASET' });
    await write();
    const aside = `${readings}.former`;
    expect(await readFile(aside)).toEqual(other);
    await write();
    expect(told).toEqual([aside]);
    await writeFile(readings, 'of yet another');
    await write();
    expect(told).toEqual([aside, `${aside}-2`]);
    expect(await readFile(aside)).toEqual(other);
    expect(await readFile(`${aside}-2`, 'utf8')).toBe('of yet another');
    const files = Object.entries(await contentsOf(folder)).filter(([name]) => !name.includes('.former'));
    expect(Object.fromEntries(files)).toEqual(once);
  });
});
