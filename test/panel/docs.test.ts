import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');

it('explains every code of the panel, with its severity', () => {
  const page = readFileSync(resolve(ROOT, 'docs/findings.md'), 'utf8');
  const documented = [...page.matchAll(/^\| `([LVXY]-[A-Z]+)` \| (\w+) \|/gm)].map(([, code, severity]) => [
    code,
    severity,
  ]);
  const sources = readdirSync(resolve(ROOT, 'src/panel'), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:ts|json)$/.test(name))
    .map((name) => readFileSync(resolve(ROOT, 'src/panel', name), 'utf8'))
    .join('\n');
  const given = [
    ...sources.matchAll(
      /\bcode"?: ['"]([A-Z]-[A-Z]+)['"],(?:\s*kind: '\w+',)?\s*"?severity"?: ['"](\w+)['"]/g,
    ),
  ].map(([, code, severity]) => [code, severity]);
  expect(given.length).toBe(10);
  expect(documented.sort()).toEqual(given.sort());
});
