// Writes the HTML and text fixtures that are made up, and what every fixture is to give: npx vite-node scripts/make-fixtures.ts
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describeFigures } from '../test/golden/describe-figures.js';
import { describeSample } from '../test/golden/describe-sample.js';
import { FIXTURE_CASES } from '../test/render/fixtures/all-cases.js';
import type { FixtureCase } from '../test/render/fixtures/fixture-case.js';

const FIXTURES = resolve(import.meta.dirname, '../fixtures');

for (const { name, extension, source, gives } of FIXTURE_CASES) {
  const folder = join(FIXTURES, name);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `source.${extension}`), source);
  writeFileSync(join(folder, 'expected.txt'), expectedOf(gives));
}

for (const name of readdirSync(FIXTURES)) {
  const figures = join(FIXTURES, name, 'figures.json');
  if (!existsSync(figures)) continue;
  const printed = describeFigures(JSON.parse(readFileSync(figures, 'utf8')));
  writeFileSync(join(FIXTURES, name, 'expected.txt'), `${printed}\n`);
}

/** Written from the figures that were meant, never from what came out. */
function expectedOf(gives: FixtureCase['gives']): string {
  const parts = 'failure' in gives ? [`failure ${gives.failure}`] : gives.reports.map(describeSample);
  return `${parts.join('\n\n')}\n`;
}
