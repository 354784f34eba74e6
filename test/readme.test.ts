import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { InputReading } from '../src/dataset/readings/input-reading.js';
import { READINGS_FILE } from '../src/dataset/readings/readings-file.js';
import { writeDataset } from '../src/dataset/write-dataset.js';
import { extractReports } from '../src/extract.js';
import { loadForms } from '../src/forms/index.js';
import { query, quoted } from './dataset/duckdb.js';
import { keptFolder } from './dataset/temporary-folder.js';

const ROOT = resolve(import.meta.dirname, '..');
const FIXTURES = join(ROOT, 'fixtures');

const folder = await keptFolder();
const output = join(folder.path, 'output');

beforeAll(async () => {
  await writeDataset(output, fixtureReadings, { forms: loadForms(), formats: ['parquet'] });
}, 60_000);

afterAll(folder.remove);

/** Pages and texts are read in a moment; with them come reports of regions, gaps in their years and broken sums. */
async function* fixtureReadings(): AsyncGenerator<InputReading> {
  for (const name of readdirSync(FIXTURES).sort()) {
    const source = readdirSync(join(FIXTURES, name)).find((each) => /^source\.(html|txt)$/.test(each));
    if (source === undefined) continue;
    const path = `fixtures/${name}/${source}`;
    yield await readingOf(path, readFileSync(join(ROOT, path)));
  }
  // No page says something else in its prose than in its tables.
  const page = readFileSync(join(FIXTURES, 'html-spans-right/source.html'), 'utf8');
  const slip = page.replace('没有收取费用。', '没有收取费用。全年收到政府信息公开申请99999件。');
  yield await readingOf('slip.html', Buffer.from(slip));
}

async function readingOf(path: string, bytes: Uint8Array): Promise<InputReading> {
  return { path, key: null, ...(await extractReports(bytes, { path, url: null })) };
}

/** The SQL of a page, one query each. */
function queriesOf(page: string): string[] {
  const blocks = [...readFileSync(join(ROOT, page), 'utf8').matchAll(/^```sql\n(.*?)^```$/gms)];
  return blocks.flatMap(([, sql]) => sql!.split(/;\s*$/m)).filter((sql) => sql.trim() !== '');
}

describe('the dataset in DuckDB', () => {
  const queries = queriesOf('README.md');

  it('has five queries, the same in both languages but for the comments', () => {
    const withoutComments = (sql: string) => sql.replace(/^--.*\n/gm, '');
    expect(queries).toHaveLength(5);
    expect(queriesOf('README.zh.md').map(withoutComments)).toEqual(queries.map(withoutComments));
  });

  it.each(queries.map((sql) => [sql.match(/^-- (.*)$/m)?.[1], sql]))('answers: %s', async (_, sql) => {
    // The queries name the files as a reader does who stands beside `output/`; another one may stand beside the tests.
    expect(await query(sql!.replaceAll("'output/", `'${output}/`))).not.toEqual([]);
  });

  it('opens every file, and finds the same rows in CSV and Parquet', async () => {
    const names = readdirSync(output).filter((name) => name !== READINGS_FILE);
    const rows = new Map<string, unknown>();
    for (const name of names) {
      rows.set(name, (await query(`SELECT count(*) FROM ${quoted(join(output, name))}`))[0]?.[0]);
    }
    const tables = names.filter((name) => name.endsWith('.csv'));
    expect(tables).toContain('panel.csv');
    for (const name of tables) expect(rows.get(name.replace('.csv', '.parquet')), name).toBe(rows.get(name));
    expect(rows.get('reports.ndjson')).toBe(rows.get('reports.csv'));
    expect(Number(rows.get('reports.csv'))).toBeGreaterThan(50);
  });
});
