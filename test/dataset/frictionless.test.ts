import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Package, validate } from 'datapackage';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { InputReading } from '../../src/dataset/readings/input-reading.js';
import { writeDataset } from '../../src/dataset/write-dataset.js';
import { extractReports } from '../../src/extract.js';
import { loadForms } from '../../src/forms/index.js';

const FIXTURES = join(import.meta.dirname, '../../fixtures');
/** Both forms, several reports in one source, findings, a failure. */
const CASES = [
  'blank-totals-of-details',
  'broken-carry',
  'two-reports-on-one-page',
  'undivided-other-in-2021-form',
  'failure-empty-body',
];

async function readingOf(name: string): Promise<InputReading> {
  const path = `fixtures/${name}/source.html`;
  const bytes = await readFile(join(FIXTURES, name, 'source.html'));
  return { path, key: null, ...(await extractReports(bytes, { path, url: null })) };
}

/** The faults that the tools of the Data Package standard find in a dataset, by table. */
async function faultsOf(folder: string): Promise<Record<string, string>> {
  const descriptor = join(folder, 'datapackage.json');
  const { errors } = await validate(descriptor);
  if (errors.length > 0) return { descriptor: errors.map(({ message }) => message).join() };
  const { resources } = await Package.load(descriptor, { strict: true });
  const faults: Record<string, string> = {};
  for (const resource of resources.filter(({ schema }) => schema)) {
    await resource.read({ keyed: true, relations: true }).catch((error: Error) => {
      faults[resource.name] = error.message;
    });
  }
  return faults;
}

describe('the Frictionless tools', () => {
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gouji-test-'));
    const readings = await Promise.all(CASES.map(readingOf));
    const seen = {
      address: 'http://a.example/',
      firstSeen: '2026-01-01T00:00:00.000Z',
      lastSeen: '2026-02-01T00:00:00.000Z',
    };
    await writeDataset(
      folder,
      async function* () {
        for (const reading of readings) yield { ...reading, seen };
      },
      { forms: loadForms(), formats: ['excel', 'parquet'] },
    );
  });

  afterAll(() => rm(folder, { recursive: true }));

  it('find nothing wrong: descriptor, types, constraints, keys', async () => {
    expect(await faultsOf(folder)).toEqual({});
  });

  it.each([
    ['cells.csv', /,number,/, ',figure,', 'cells'],
    ['versions.csv', /2026-01-01T/, '2026-13-01T', 'versions'],
    ['reports.csv', /\n[^,]+,/, '\nsomebody-else,', 'cells'],
  ])('would find a fault in %s', async (name, pattern, wrong, table) => {
    const path = join(folder, name);
    const text = await readFile(path, 'utf8');
    await writeFile(path, text.replace(pattern, wrong));
    try {
      expect(Object.keys(await faultsOf(folder))).toContain(table);
    } finally {
      await writeFile(path, text);
    }
  });
});
