import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { REPEATED } from '../../bench/fuzz/repeated.js';

const ROOT = resolve(import.meta.dirname, '../..');
const page = readFileSync(resolve(ROOT, 'docs/threat-model.md'), 'utf8');
const rows = page.split('\n').filter((line) => line.startsWith('| ') && !/^\| (?:threat|---) /u.test(line));

describe('docs/threat-model.md', () => {
  it('has its threats in a table', () => {
    expect(rows.length).toBeGreaterThan(10);
  });

  it.each(rows)('names a test that there is: %s', (row) => {
    const [, file = '', title] = /`(test\/[\w/-]+\.test\.ts)`: (.+) \|$/u.exec(row) ?? [];
    expect(existsSync(resolve(ROOT, file)) && file).toMatch(/\.test\.ts$/);
    expect(readFileSync(resolve(ROOT, file), 'utf8')).toContain(`'${title}'`);
  });

  it('tells how many units are repeated', () => {
    expect(page).toContain(`over and over, ${REPEATED.length} of them`);
  });
});
