// Measures how right reports are read: npm run bench:accuracy -- [--documents 50] [--seed 1] [--only "text, bars"] [--show] [--write]
// The floors that tests hold: npm run bench:accuracy -- --raise [--lower]
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Case, nameOf } from './case.js';
import { FAMILIES, nameOfFamily } from './families.js';
import { below, type Floors, floorsOf } from './floors.js';
import type { Judgement } from './judge.js';
import { measure } from './measure.js';
import { tablesOf } from './table.js';

const FLOORS = join(import.meta.dirname, 'floors.json');
const PAGE = join(import.meta.dirname, '../../docs/accuracy.md');
const SECTION = /(<!-- measured -->\n)[\s\S]*(<!-- end -->)/u;

const { values: asked } = parseArgs({
  args: process.argv.slice(2).filter((arg) => arg !== '--'),
  options: {
    documents: { type: 'string', default: '50' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string', default: '' },
    show: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
    raise: { type: 'boolean', default: false },
    lower: { type: 'boolean', default: false },
  },
});

if (asked.raise) await raiseFloors();
else await measureAll();

async function measureAll(): Promise<void> {
  const families = FAMILIES.filter((family) => nameOfFamily(family).includes(asked.only));
  const sampling = { documentsPerFamily: Number(asked.documents), seed: Number(asked.seed) };
  const measured = await measure(sampling, families, asked.show ? showFault : undefined);
  const tables = tablesOf(measured.families);
  say(tables);
  if (!asked.write) return;
  const about = `Seed ${asked.seed}, ${asked.documents} documents a family, digest of the documents \`${measured.digest}\`.`;
  const page = readFileSync(PAGE, 'utf8');
  writeFileSync(
    PAGE,
    page.replace(SECTION, (_, from: string, to: string) => `${from}\n${about}\n\n${tables}\n\n${to}`),
  );
}

/** What must never happen, as soon as it does: the case can be drawn again by its name. */
function showFault(each: Case, { isSilent, certainButWrong, wrong }: Judgement): void {
  if (!isSilent && certainButWrong.length === 0) return;
  const lines = [...new Set([...wrong, ...certainButWrong])].slice(0, 5).map((line) => `    ${line}`);
  say([`${isSilent ? 'silent' : 'certain but wrong'}: ${nameOf(each)}`, ...lines].join('\n'));
}

/** Writes what the sample reaches as the new floors; refuses where one would fall. */
async function raiseFloors(): Promise<void> {
  const floors: Floors = JSON.parse(readFileSync(FLOORS, 'utf8'));
  const reached = floorsOf(await measure(floors.sample), floors.sample);
  const fallen = below(reached, floors);
  if (fallen.length > 0 && !asked.lower) {
    say(
      ['Floors only rise. Below them:', ...fallen, 'To lower them all the same: --raise --lower'].join('\n'),
    );
    process.exitCode = 1;
    return;
  }
  writeFileSync(FLOORS, `${JSON.stringify(reached, null, 2)}\n`);
  say(`${Object.keys(reached.families).length} families, digest ${reached.digest}`);
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
