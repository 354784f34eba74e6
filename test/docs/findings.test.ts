import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadForms } from '../../src/forms/index.js';

const ROOT = resolve(import.meta.dirname, '../..');
const page = readFileSync(resolve(ROOT, 'docs/findings.md'), 'utf8');
const documented = new Set([...page.matchAll(/^\| `([A-Z0-9]+-[A-Z0-9-]+)`/gm)].map((match) => match[1]!));

/** All source and data files below a folder of `src/`, one after the other. */
function textOf(folder: string): string {
  return readdirSync(resolve(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:tsx?|json)$/.test(name))
    .map((name) => readFileSync(resolve(ROOT, folder, name), 'utf8'))
    .join('\n');
}

const matches = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map((match) => match[1]!);

const remarks = new Set(
  matches(readFileSync(resolve(ROOT, 'src/read/remark-finding.ts'), 'utf8'), /^ {2}([A-Z_]+): \{/gm),
);

describe('docs/findings.md', () => {
  it('explains every code that the program can give, and no other', () => {
    const inForms = loadForms().flatMap((form) =>
      [...form.equations, ...form.wholeNumbers].map(({ code }) => code),
    );
    const inSources = matches(textOf('src'), /['"]((?:READ|ALL|N|Y|V|X|L|P)-[A-Z0-9-]+)['"]/g);
    const inRemarks = [...remarks].map((code) => `READ-${code.replaceAll('_', '-')}`);
    const given = new Set([...inForms, ...inSources, ...inRemarks]);
    expect([...documented].sort()).toEqual([...given].sort());
  });

  it('can be, as every remark of a reader has its severity', () => {
    const made = matches(textOf('src/read'), /(?:\bcode: |remarkOf\(\s*)'([A-Z_]+)'/g);
    expect(made.length).toBeGreaterThan(15);
    expect(made.filter((code) => !code.startsWith('E_') && !remarks.has(code))).toEqual([]);
  });
});
