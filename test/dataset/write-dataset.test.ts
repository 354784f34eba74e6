import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeDataset } from '../../src/dataset/write-dataset.js';
import { FAILURE, inputsOf, OLDER_FORM, report, SMALL_FORMS, sampleItems, source } from './sample.js';
import { contentsOf, temporaryFolder } from './temporary-folder.js';

const GOLDEN = join(import.meta.dirname, 'golden');
const options = { forms: SMALL_FORMS };

describe('writeDataset', () => {
  it('writes the golden dataset', async () => {
    const folder = await temporaryFolder();
    const written = await writeDataset(folder, inputsOf(sampleItems()), options);
    const files = await contentsOf(folder);
    if (process.env.UPDATE === '1' && process.env.CI === undefined) {
      await mkdir(GOLDEN, { recursive: true });
      for (const [name, text] of Object.entries(files)) await writeFile(join(GOLDEN, `${name}.golden`), text);
    }
    const golden = await contentsOf(GOLDEN);
    expect(Object.keys(files).map((name) => `${name}.golden`)).toEqual(Object.keys(golden));
    for (const [name, text] of Object.entries(files)) expect(text, name).toBe(golden[`${name}.golden`]);
    expect([...(written?.files ?? [])].sort()).toEqual(Object.keys(files));
    expect(written).toMatchObject({ folder, reports: 3, failures: 1 });
  });

  it('writes the same bytes again, over its own files', async () => {
    const folder = await temporaryFolder();
    await writeDataset(folder, inputsOf(sampleItems()), options);
    const first = await contentsOf(folder);
    await writeDataset(folder, inputsOf(sampleItems()), options);
    expect(await contentsOf(folder)).toEqual(first);
  });

  it('puts a time into the descriptor only where one is given', async () => {
    const folder = await temporaryFolder();
    await writeDataset(folder, inputsOf([]), { ...options, created: '2024-01-31T00:00:00Z' });
    const descriptor = JSON.parse(await readFile(join(folder, 'datapackage.json'), 'utf8'));
    expect(descriptor.created).toBe('2024-01-31T00:00:00Z');
  });

  it('shows a report of three sources once, and every source as a version of it', async () => {
    const folder = await temporaryFolder();
    const twins = ['in/a.html', 'in/b.html', 'in/c.html'].map((path) => report({ source: source({ path }) }));
    await writeDataset(folder, inputsOf(twins), options);
    const rowsOf = async (name: string) =>
      (await readFile(join(folder, name), 'utf8')).trimEnd().split('\n').slice(1);
    expect((await rowsOf('reports.csv')).map((row) => row.split(',')[0])).toEqual(['aaaa-2022']);
    const versions = (await rowsOf('versions.csv')).map((row) => row.split(','));
    expect(versions.map(([id, version]) => [id, version])).toEqual([
      ['aaaa-2022', '1'],
      ['aaaa-2022', '2'],
      ['aaaa-2022', '3'],
    ]);
    expect(versions.map((row) => row[6]).sort()).toEqual(['in/a.html', 'in/b.html', 'in/c.html']);
  });

  it('tells two reports of one id apart where their region is not known', async () => {
    const folder = await temporaryFolder();
    const two = [report(), report({ source: source({ path: 'in/b.html', sha256: 'd'.repeat(64) }) })];
    await writeDataset(folder, inputsOf(two), options);
    const rows = (await readFile(join(folder, 'reports.csv'), 'utf8')).trimEnd().split('\n').slice(1);
    expect(rows.map((row) => row.split(',')[0])).toEqual(['aaaa-2022', 'aaaa-2022-2']);
  });

  it('removes the wide table of a form that is not met any more, and nothing of others', async () => {
    const folder = await temporaryFolder();
    await writeDataset(folder, inputsOf(sampleItems()), options);
    await writeFile(join(folder, 'wide-notes.csv'), 'mine');
    await mkdir(join(folder, 'own'));
    await writeDataset(folder, inputsOf([report()]), options);
    expect(existsSync(join(folder, 'wide-ogi-2021.csv'))).toBe(true);
    expect(existsSync(join(folder, 'wide-ogi-2019.csv'))).toBe(false);
    expect(await readFile(join(folder, 'wide-notes.csv'), 'utf8')).toBe('mine');
    expect(existsSync(join(folder, 'own'))).toBe(true);
  });

  it.each([
    'wide-ogi-2000.csv',
    'wide-ogi-2000.parquet',
    'wide-ogi-2000.excel.csv',
  ])('removes %s, of a form that is not known any more', async (name) => {
    const folder = await temporaryFolder();
    await writeDataset(folder, inputsOf([report()]), options);
    await writeFile(join(folder, name), 'of an earlier version');
    const descriptor = JSON.parse(await readFile(join(folder, 'datapackage.json'), 'utf8'));
    descriptor.resources.push({ path: name });
    await writeFile(join(folder, 'datapackage.json'), JSON.stringify(descriptor));
    await writeDataset(folder, inputsOf([report()]), options);
    expect(existsSync(join(folder, name))).toBe(false);
  });

  it.each([
    'reports.csv',
    'datapackage.json',
    'wide-ogi-2019.csv',
  ])('leaves a foreign %s alone and refuses', async (name) => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, name), '{"name": "other"}');
    const run = writeDataset(folder, inputsOf([report()]), options);
    await expect(run).rejects.toMatchObject({ code: 'E_OUTPUT', message: expect.stringContaining(name) });
    expect(await contentsOf(folder)).toEqual({ [name]: '{"name": "other"}' });
  });

  it('leaves the former dataset as it was where the items end with an error', async () => {
    const folder = await temporaryFolder();
    await writeDataset(folder, inputsOf(sampleItems()), options);
    const before = await contentsOf(folder);
    async function* broken() {
      yield { path: 'a', key: null, reports: [report({ year: 1999 })], failures: [] };
      throw new Error('interrupted');
    }
    await expect(writeDataset(folder, broken, options)).rejects.toThrow('interrupted');
    expect(await contentsOf(folder)).toEqual(before);
    await expect(writeDataset(join(folder, 'new'), broken, options)).rejects.toThrow('interrupted');
    expect(existsSync(join(folder, 'new'))).toBe(false);
  });

  it('refuses a folder that cannot be written', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'file'), '');
    const run = writeDataset(join(folder, 'file', 'out'), inputsOf([FAILURE]), options);
    await expect(run).rejects.toMatchObject({ code: 'E_OUTPUT' });
  });

  it('refuses a second run into the same folder at once', async () => {
    const folder = await temporaryFolder();
    async function* slow() {
      await expect(writeDataset(folder, inputsOf([]), options)).rejects.toMatchObject({ code: 'E_OUTPUT' });
      yield* inputsOf([report()])(async () => null);
    }
    const written = await writeDataset(folder, slow, options);
    expect(written?.reports).toBe(1);
  });

  it.each([
    '{"pid":999999999,"host":"HOST","run":"x"}',
    '',
  ])('takes over the lock of a dead process: %j', async (lock) => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, '.gouji.lock'), lock.replace('HOST', hostname()));
    await writeDataset(folder, inputsOf([report()]), options);
    expect(existsSync(join(folder, '.gouji.lock'))).toBe(false);
  });

  it.each([
    ['lives', hostname()],
    ['is on another machine', 'elsewhere'],
  ])('keeps off a folder whose lock is held by a process that %s', async (_, host) => {
    const folder = await temporaryFolder();
    const lock = JSON.stringify({ pid: process.ppid, host, run: 'x' });
    await writeFile(join(folder, '.gouji.lock'), lock);
    await expect(writeDataset(folder, inputsOf([report()]), options)).rejects.toMatchObject({
      code: 'E_OUTPUT',
    });
    expect(await contentsOf(folder)).toEqual({ '.gouji.lock': lock });
  });

  it('throws where a report has a form or a cell that does not exist', async () => {
    const folder = await temporaryFolder();
    await expect(writeDataset(folder, inputsOf([report({ form: 'ogi-1999' })]), options)).rejects.toThrow(
      'ogi-1999',
    );
    await expect(
      writeDataset(folder, inputsOf([report()]), { forms: [{ ...OLDER_FORM, id: 'ogi-2021' }] }),
    ).rejects.toThrow('t2_fees__amount');
  });
});
