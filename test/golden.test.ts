import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { extractReports } from '../src/extract.js';
import { describeExtraction } from './golden/describe-extraction.js';

const FIXTURES = resolve(import.meta.dirname, '../fixtures');
const cases = readdirSync(FIXTURES).sort();

describe('fixtures', () => {
  it.each(cases)('%s', async (name) => {
    const folder = join(FIXTURES, name);
    const source = readdirSync(folder).find((file) => file.startsWith('source.')) ?? '';
    const bytes = readFileSync(join(folder, source));
    const actual = describeExtraction(await extractReports(bytes, { path: `${name}/${source}`, url: null }));
    expect(actual).toBe(expected(join(folder, 'expected.txt'), actual));
  });
});

/** What a fixture is to give. A missing file is written from what came out, to be checked by a person, but never in CI. */
function expected(path: string, actual: string): string {
  if (existsSync(path)) return readFileSync(path, 'utf8');
  const { CI, UPDATE } = process.env;
  if (CI || !UPDATE)
    throw new Error(
      `${path} is missing: write it from the figures of the source, or run with UPDATE=1 and check it`,
    );
  writeFileSync(path, actual);
  return actual;
}
