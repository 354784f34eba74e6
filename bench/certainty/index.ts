// Looks for cells that are certain and wrong in damaged flattened texts, as docs/decoding.md tells:
// npm run bench:certainty -- [--texts 100] [--seed 1] [--only "wrapped"] [--show]
import { parseArgs } from 'node:util';
import { extractReports } from '../../src/extract.js';
import type { Report } from '../../src/model/report.js';
import { seeded } from '../../test/render/random.js';
import { inventReport } from '../../test/render/report.js';
import type { Sample } from '../../test/render/sample.js';
import type { Damage } from './damage.js';
import { KEPT_DIGITS } from './kept-digits.js';
import { OTHER_DIGITS } from './other-digits.js';
import { hasSoundTwin } from './sound-twin.js';
import { damagedLines, linesOf, pageOf, type Writing, writingOf } from './written-page.js';

const { values: asked } = parseArgs({
  args: process.argv.slice(2).filter((arg) => arg !== '--'),
  options: {
    texts: { type: 'string', default: '100' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string', default: '' },
    show: { type: 'boolean', default: false },
  },
});

/** What came of the cells of the texts of a kind. */
interface Count {
  cells: number;
  certain: number;
  /** Certain, and another figure than was published. */
  wrong: number;
  /** Of these: no reader of the page could know better; a sum that does not hold names what is printed. */
  twins: number;
  told: number;
}

/** Cells of a text that are named. */
const SHOWN = 6;
const SCALES = ['town', 'county', 'city', 'dense'] as const;

for (const [title, damages] of [
  ['digits kept', KEPT_DIGITS],
  ['digits added or lost', OTHER_DIGITS],
] as const) {
  say(`\n| ${title} | cells | certain % | certain and wrong | text of a sound report | as printed, told |`);
  say('| --- | ---: | ---: | ---: | ---: | ---: |');
  for (const damage of damages.filter(({ name }) => name.includes(asked.only))) {
    const { cells, certain, wrong, twins, told } = await measure(damage);
    say(
      `| ${damage.name} | ${cells} | ${((100 * certain) / cells).toFixed(1)} | ${wrong} | ${twins} | ${told} |`,
    );
  }
}

async function measure(damage: Damage): Promise<Count> {
  const count: Count = { cells: 0, certain: 0, wrong: 0, twins: 0, told: 0 };
  for (let n = 0; n < Number(asked.texts); n += 1)
    await add(count, damage, Number(asked.seed) * 1_000_003 + n);
  return count;
}

/** Writes a report, reads it, and counts its cells. */
async function add(count: Count, damage: Damage, seed: number): Promise<void> {
  const writing = writingOf(damage, seed);
  const sample = published(damage, seed);
  const page = pageOf(damagedLines(linesOf(sample, writing), sample, writing), sample, writing);
  const { reports } = await extractReports(new TextEncoder().encode(page), { path: 'page.txt', url: null });
  if (reports.length === 0) count.cells += sample.report.figures.size;
  // A table that stands on the page twice may make two reports of it.
  for (const read of reports) addReport(count, read, { damage, sample, page, writing });
}

/** A text that was written. */
interface Written {
  readonly damage: Damage;
  readonly sample: Sample;
  readonly page: string;
  readonly writing: Writing;
}

function addReport(count: Count, read: Report, { damage, sample, page, writing }: Written): void {
  const wrong = wrongCells(read, sample);
  const told = wrong.filter((id) => isTold(read, id));
  const left = wrong.filter((id) => !told.includes(id));
  const isTwin = left.length > 0 && hasSoundTwin(page, read, sample, left, writing);
  count.cells += sample.report.figures.size;
  count.certain += [...read.cells.values()].filter(({ resolved }) => resolved !== null).length;
  count.wrong += wrong.length;
  count.told += told.length;
  count.twins += isTwin ? left.length : 0;
  if (asked.show && left.length > 0) show(damage, writing.seed, left, isTwin, read, sample);
}

function published(damage: Damage, seed: number): Sample {
  const random = seeded(seed);
  const form = random.chance(0.67) ? 'ogi-2021' : 'ogi-2019';
  const undivided = form === 'ogi-2021' && random.chance(0.1);
  const sample = inventReport({ form, undivided, scale: random.pick(SCALES) }, random);
  return damage.report?.(sample, random) ?? sample;
}

/** Whether what stands on the page was read, and a sum that does not hold names it: a report may as well be published so. */
function isTold({ cells, findings }: Report, id: string): boolean {
  return (
    cells.get(id)?.basis === 'printed' &&
    findings.some((each) => each.kind === 'hard' && each.cells.includes(id))
  );
}

/** Cells that are certain and say another figure than was published; what is left blank counts as 0. */
function wrongCells({ cells }: Report, { report }: Sample): string[] {
  return [...report.figures].flatMap(([id, { resolved }]) => {
    const read = cells.get(id)?.resolved ?? null;
    return read !== null && read !== (resolved ?? 0) ? [id] : [];
  });
}

/** What is certain and wrong in a text, which can be written again by the name of its damage and its seed. */
function show(
  damage: Damage,
  seed: number,
  wrong: readonly string[],
  isTwin: boolean,
  read: Report,
  { report }: Sample,
): void {
  say(`${damage.name}, seed ${seed}${isTwin ? ', text of a sound report' : ''}:`);
  for (const id of wrong.slice(0, SHOWN)) {
    const cell = read.cells.get(id)!;
    say(`    ${id} = ${cell.resolved} (“${cell.raw}”, ${cell.basis}) for ${report.figures.get(id)?.text}`);
  }
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
