import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
const page = readFileSync(resolve(ROOT, 'docs/threat-model.md'), 'utf8');

describe('docs/threat-model.md', () => {
  it('names a test for every threat', () => {
    const rows = page
      .split('\n')
      .filter((line) => line.startsWith('| ') && !/^\| (?:threat|---) /u.test(line));
    expect(rows.length).toBeGreaterThan(10);
    const tests = rows.map((row) => /`(test\/[\w/-]+\.test\.ts)` \|$/u.exec(row)?.[1] ?? row);
    expect(tests.filter((test) => !existsSync(resolve(ROOT, test)))).toEqual([]);
  });
});
