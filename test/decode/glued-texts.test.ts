import { describe, expect, it } from 'vitest';
import { extractReports } from '../../src/extract.js';
import type { Report } from '../../src/model/report.js';
import { type DrawnTable, drawTable } from '../render/draw.js';
import { tableMarkup } from '../render/html/markup.js';
import { htmlPage } from '../render/html/page.js';
import { BLANK_NOISES } from '../render/noise/figure-noise.js';
import { STRUCTURE_NOISES } from '../render/noise/structure-noise.js';
import { type Random, seeded } from '../render/random.js';
import { inventReport, type Scale } from '../render/report.js';
import type { Sample } from '../render/sample.js';
import { textPage } from '../render/text/page.js';

const SCALES: readonly Scale[] = ['town', 'county', 'city', 'dense'];
const FORMS = ['ogi-2021', 'ogi-2019'];
const SEEDS = [1, 2];
/** A kind of glue is read at every size, and rows with columns that the form does not have are searched long. */
const TIMEOUT_MS = 180_000;

/** A way to lose the cells of a row: what stands between its labels, and between label and figures, and its end. */
interface Glue {
  readonly behindLabel: string;
  /** What parts two figures, where something does. */
  readonly between: (random: Random) => string;
  readonly change?: (sample: Sample) => Sample;
  /** What happens to the lines of the tables, and then to the page. */
  readonly lines?: (lines: string[], random: Random) => string[];
  readonly page?: (page: string, random: Random) => string;
}

const NOTHING = () => '';

const GLUES: Readonly<Record<string, Glue>> = {
  'behind its label': { behindLabel: '', between: NOTHING },
  'in a line below its label': { behindLabel: '\n', between: NOTHING },
  'behind a colon': { behindLabel: '：', between: NOTHING },
  'with some blanks left': { behindLabel: '', between: (random) => (random.chance(0.3) ? ' ' : '') },
  'and wrapped': {
    behindLabel: '',
    between: NOTHING,
    page: (page, random) => wrapped(page, random.int(16, 90)),
  },
  'behind a blank, and wrapped': {
    behindLabel: ' ',
    between: NOTHING,
    page: (page, random) => wrapped(page, random.int(16, 90)),
  },
  'beside a column of line numbers': { behindLabel: '', between: NOTHING, change: noise('t3-line-numbers') },
  'beside a column of subtotals': { behindLabel: '', between: NOTHING, change: noise('t3-subtotal-column') },
  'behind the numbers of all lines': {
    behindLabel: '\n',
    between: NOTHING,
    lines: (lines) => lines.map((line, at) => line.replace(/\n(?=\d)/u, `\n${at + 1}`)),
  },
  'with numbers of pages among the rows': {
    behindLabel: '',
    between: (random) => (random.chance(0.3) ? ' ' : ''),
    lines: (lines, random) =>
      lines.map((line) => (random.chance(0.1) ? `${line}\n${random.pick(['5', '— 5 —'])}` : line)),
  },
  'with dashes for zero': { behindLabel: '', between: NOTHING, change: noise('zeros-hyphen') },
  'with an empty line behind each row': {
    behindLabel: '\n',
    between: NOTHING,
    lines: (lines) => lines.map((line) => `${line}\n`),
  },
};

function noise(name: string): (sample: Sample) => Sample {
  const found = [...STRUCTURE_NOISES, ...BLANK_NOISES].find((each) => each.name === name)!;
  return (sample) => found.apply(sample, seeded(1));
}

function wrapped(page: string, columns: number): string {
  const widthOf = (sign: string) => (/\p{ASCII}/u.test(sign) ? 1 : 2);
  let width = 0;
  return [...page]
    .map((sign) => {
      if (sign === '\n') width = -1;
      const isFull = width + widthOf(sign) > columns;
      width = widthOf(sign) + (isFull ? 0 : width);
      return isFull ? `\n${sign}` : sign;
    })
    .join('');
}

function gluedText(table: DrawnTable, { behindLabel, between, lines }: Glue, random: Random): string {
  const rows = table.rows.filter((row) => row.length > 0);
  const all = rows.map((row) => {
    const labels = row.filter(({ role }) => role !== 'figure').map(({ text }) => text);
    const figures = row.filter(({ role }) => role === 'figure').map(({ text }) => text);
    const digits = figures.map((text, at) => (at === 0 ? text : between(random) + text)).join('');
    return labels.join('') + (digits === '' ? '' : behindLabel + digits);
  });
  return (lines?.(all, random) ?? all).join('\n');
}

async function read(page: string, path: string): Promise<Report> {
  const { reports } = await extractReports(new TextEncoder().encode(page), { path, url: null });
  expect(reports).toHaveLength(1);
  return reports[0]!;
}

/** Cells that are called certain, and are not what the page was made from. */
function certainAndWrong(report: Report, { report: { figures } }: Sample): string[] {
  return [...figures].flatMap(([id, { resolved }]) => {
    const cell = report.cells.get(id);
    if (!cell || cell.resolved === null || cell.resolved === (resolved ?? 0)) return [];
    return [`${id}: ${cell.resolved} (${cell.raw}) for ${resolved}`];
  });
}

interface ReadTexts {
  readonly wrong: string[];
  readonly certain: number;
}

const known = new Map<string, Promise<ReadTexts>>();

/** Every size of a form a few times, as one kind of glue leaves it; read once for all tests. */
function readAll(form: string, name: string): Promise<ReadTexts> {
  const key = `${form} ${name}`;
  const texts = known.get(key) ?? readTexts(form, GLUES[name]!);
  known.set(key, texts);
  return texts;
}

async function readTexts(form: string, glue: Glue): Promise<ReadTexts> {
  const wrong: string[] = [];
  let certain = 0;
  for (const scale of SCALES)
    for (const seed of SEEDS) {
      const random = seeded(seed);
      const invented = inventReport({ form, scale }, random);
      const sample = glue.change?.(invented) ?? invented;
      const tables = sample.tables.map((table) => ({
        id: table.id,
        text: gluedText(drawTable(table), glue, random),
      }));
      const page = textPage(sample.report, tables);
      const report = await read(glue.page?.(page, random) ?? page, 'page.txt');
      wrong.push(...certainAndWrong(report, sample).map((line) => `${scale} ${seed} ${line}`));
      certain += [...report.cells.values()].filter(({ resolved }) => resolved !== null).length;
    }
  return { wrong, certain };
}

describe.each(FORMS)('a text whose figures run together (%s)', (form) => {
  it.each(Object.keys(GLUES))(
    '%s, is read right or left open',
    async (name) => {
      expect((await readAll(form, name)).wrong).toEqual([]);
    },
    TIMEOUT_MS,
  );

  it.each([
    'in a line below its label',
    'behind a colon',
    'and wrapped',
    'behind a blank, and wrapped',
  ])('%s, gives nearly as many figures as on lines of its own', async (name) => {
    const plain = await readAll(form, 'behind its label');
    expect((await readAll(form, name)).certain).toBeGreaterThan(0.98 * plain.certain);
  });
});

describe('a row of digits', () => {
  it('says that a figure was broken over two lines', async () => {
    const sample = inventReport({ form: 'ogi-2021', scale: 'city' }, seeded(4));
    const glued = gluedText(drawTable(sample.tables[1]!), GLUES['behind its label']!, seeded(4));
    const row = /本年新收政府信息公开申请数量(\d\d)/u;
    const tables = sample.tables.map(({ id }, at) => ({
      id,
      text: at === 1 ? glued.replace(row, '$&\n') : '',
    }));
    const report = await read(textPage(sample.report, tables), 'page.txt');
    const broken = report.findings.find(({ code }) => code === 'READ-REREAD');
    expect(broken?.messageEn).toContain('is broken over two lines');
    expect(certainAndWrong(report, sample)).toEqual([]);
  });
});

it.each([
  1, 2, 3, 4, 5, 6, 7, 8,
])('a row that shares its label with the header of another table is not believed where nothing else is labelled, %i', async (seed) => {
  const blank = BLANK_NOISES.find(({ name }) => name === 'zeros-blank')!;
  const sample = blank.apply(inventReport({ form: 'ogi-2021', scale: 'town' }, seeded(seed)), seeded(seed));
  const unlabelled = sample.tables.map((table) => ({
    id: table.id,
    html: tableMarkup(drawTable(table), { content: ({ role, text }) => (role === 'label' ? '' : text) }),
  }));
  const report = await read(htmlPage(sample.report, unlabelled), 'page.html');
  expect(certainAndWrong(report, sample)).toEqual([]);
});
