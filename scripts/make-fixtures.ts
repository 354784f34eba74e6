// Writes the HTML and text fixtures that are made up: npx vite-node scripts/make-fixtures.ts
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describeSample } from '../test/golden/describe-sample.js';
import { LAYOUT_FIXTURES } from '../test/render/fixtures/cases.js';

const FIXTURES = resolve(import.meta.dirname, '../fixtures');

for (const { name, extension, source, samples } of LAYOUT_FIXTURES) {
  const folder = join(FIXTURES, name);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `source.${extension}`), source);
  writeFileSync(join(folder, 'expected.txt'), `${samples.map(describeSample).join('\n\n')}\n`);
}
