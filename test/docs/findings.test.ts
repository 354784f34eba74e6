import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadForms } from '../../src/forms/index.js';

const ROOT = resolve(import.meta.dirname, '../..');
const page = readFileSync(resolve(ROOT, 'docs/findings.md'), 'utf8');
const documented = new Set([...page.matchAll(/^\| `([A-Z0-9]+-[A-Z0-9-]+)`/gm)].map((match) => match[1]!));

const sources = readdirSync(resolve(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => readFileSync(resolve(ROOT, 'src', name), 'utf8'))
  .join('\n');

describe('docs/findings.md', () => {
  it('explains every code that the program can give', () => {
    const inForms = loadForms().flatMap((form) =>
      [...form.equations, ...form.wholeNumbers].map(({ code }) => code),
    );
    const inCode = [...sources.matchAll(/'((?:READ|ALL|N|Y|V|X|L|P)-[A-Z0-9-]+)'/g)].map(
      (match) => match[1]!,
    );
    const remarks = readFileSync(resolve(ROOT, 'src/read/remark-finding.ts'), 'utf8');
    const inRemarks = [...remarks.matchAll(/^ {2}([A-Z_]+): \{/gm)].map(
      (match) => `READ-${match[1]!.replaceAll('_', '-')}`,
    );
    expect(
      [...new Set([...inForms, ...inCode, ...inRemarks])].filter((code) => !documented.has(code)),
    ).toEqual([]);
  });
});
