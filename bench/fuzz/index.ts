// Spoils every fixture in every way until the time is over: npm run fuzz -- [--seconds 60] [--seed 1]
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { seeded } from '../../test/render/random.js';
import { faultsWith } from './judge.js';
import { SPOILINGS } from './mutations.js';
import { REPEATED, repeatedPages } from './repeated.js';

const FIXTURES = join(import.meta.dirname, '../../fixtures');

const { values: asked } = parseArgs({
  args: process.argv.slice(2).filter((arg) => arg !== '--'),
  options: { seconds: { type: 'string', default: '60' }, seed: { type: 'string', default: '1' } },
});

const end = Date.now() + Number(asked.seconds) * 1000;
let count = 0;
let faultCount = 0;

for (const unit of REPEATED)
  for (const { name, bytes } of repeatedPages(unit))
    await judge(`${JSON.stringify(unit)} repeated`, bytes, name);
for (let seed = Number(asked.seed); Date.now() < end; seed += 1) {
  const random = seeded(seed);
  const fixture = random.pick(readdirSync(FIXTURES).sort());
  const source = readdirSync(join(FIXTURES, fixture)).find((file) => file.startsWith('source.'))!;
  const spoiling = random.pick(Object.keys(SPOILINGS));
  const bytes = new Uint8Array(readFileSync(join(FIXTURES, fixture, source)));
  if (bytes.length > 0)
    await judge(`${fixture}, ${spoiling}, seed ${seed}`, SPOILINGS[spoiling]!(bytes, random), source);
}
process.stdout.write(`${count} hostile files, ${faultCount} with a fault\n`);
process.exitCode = faultCount > 0 ? 1 : 0;

async function judge(what: string, bytes: Uint8Array, name: string): Promise<void> {
  count += 1;
  const faults = await faultsWith(bytes, name);
  if (faults.length === 0) return;
  faultCount += 1;
  process.stdout.write(`${what}: ${faults.join('; ')}\n`);
}
