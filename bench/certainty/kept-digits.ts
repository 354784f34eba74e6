import { contradicted } from '../../test/render/contradict.js';
import { BLANK_NOISES, FIGURE_NOISES } from '../../test/render/noise/figure-noise.js';
import { LABEL_NOISES } from '../../test/render/noise/label-noise.js';
import type { Noise } from '../../test/render/noise/noise.js';
import { STRUCTURE_NOISES } from '../../test/render/noise/structure-noise.js';
import { SECTION_HEADINGS } from '../../test/render/prose.js';
import { type Random, seeded } from '../../test/render/random.js';
import type { Damage, Row } from './damage.js';

/** Damage that leaves the digits of the report as they are: other things are printed or lost between and around them. */
export const KEPT_DIGITS: readonly Damage[] = [
  { name: 'nothing else' },
  { name: 'labels written otherwise', report: anyOf(LABEL_NOISES) },
  { name: 'figures written otherwise', report: anyOf(FIGURE_NOISES) },
  { name: 'zeros of table 三 and 四 left blank, or signs for them', report: anyOf(BLANK_NOISES) },
  { name: 'rows added, moved or left out', report: anyOf(STRUCTURE_NOISES) },
  { name: 'one to three figures published wrong', report: contradicted },
  {
    name: '30 % of the rows without zeros',
    row: sometimes(0.3, ({ figures }) => ({ figures: figures.map(blankZero) })),
  },
  { name: 'zeros of a row as 0, a sign, a word, or nothing', row: mixedZeros },
  { name: 'zeros as a sign', row: ({ figures }, random) => withSigns(figures, random) },
  {
    name: 'counting words',
    row: ({ figures }, random) => ({ figures: figures.map((text) => counted(text, random)) }),
  },
  {
    name: 'thousands parted',
    row: ({ figures }, random) => ({
      figures: figures.map((text) => parted(text, random.pick([',', '，', '\u2009', ' ']))),
    }),
  },
  { name: 'full-width digits', row: ({ figures }) => ({ figures: figures.map(wide) }) },
  {
    name: 'no totals in table 三',
    row: ({ table, figures }) => ({ figures: table === 't3' ? figures.slice(0, -1) : figures }),
  },
  {
    name: 'lines wrapped at a width',
    page: (text, random) => wrapped(text, () => WIDEST - random.int(0, WIDEST - 20), random),
  },
  { name: 'lines wrapped at uneven widths', page: raggedly },
  { name: 'lines padded', page: (text) => text.replaceAll(/$/gmu, ' '.repeat(20)) },
  { name: 'no line ends', page: (text) => text.replaceAll('\n', '') },
  { name: 'headings of sections lost', page: withoutHeadings },
  { name: 'a line end within a row', lines: eachLine(0.2, (line, random) => brokenAt(line, random)) },
  { name: 'neighbouring rows exchanged', lines: atRow((one, two) => [two, one]) },
  { name: 'neighbouring rows fused', lines: atRow((one, two) => [fused(one, two)]) },
  { name: 'labels lost', lines: eachLine(0.08, (line) => line.slice(figuresOf(line))) },
  {
    name: 'rows lost',
    lines: (lines, random) => lines.filter((line) => !isRow(line) || !random.chance(0.06)),
  },
  {
    name: 'rows printed twice',
    lines: (lines, random) =>
      lines.flatMap((line) => (isRow(line) && random.chance(0.06) ? [line, line] : [line])),
  },
  { name: 'commas behind rows', lines: eachLine(0.2, (line) => `${line}，`) },
];

/** Columns of a page of paper. */
const WIDEST = 120;
/** The figures at the end of a row, with blanks or bars among them. */
const FIGURES = /-?\d[-\d.\s|]*$/u;

/** Whether a line is a row: words, then figures. */
export function isRow(line: string): boolean {
  return figuresOf(line) > 0;
}

/** Where the figures of a row begin; -1 where it has none. */
export function figuresOf(line: string): number {
  return line.search(FIGURES);
}

/** Changes a part of the rows, each with choices of its own. */
export function eachLine(
  share: number,
  change: (line: string, random: Random) => string,
): NonNullable<Damage['lines']> {
  return (lines, random) => {
    const seed = random.int(1, 2 ** 30);
    return lines.map((line, at) => {
      const own = seeded(seed + 7919 * at);
      return isRow(line) && own.chance(share) ? change(line, own) : line;
    });
  };
}

/** Puts something else in the place of one row and the next. */
function atRow(change: (one: string, two: string) => readonly string[]): NonNullable<Damage['lines']> {
  return (lines, random) => {
    const places = lines.flatMap((line, at) => (isRow(line) && isRow(lines[at + 1] ?? '') ? [at] : []));
    if (places.length === 0) return lines;
    const at = random.pick(places);
    return [...lines.slice(0, at), ...change(lines[at]!, lines[at + 1]!), ...lines.slice(at + 2)];
  };
}

function anyOf(noises: readonly Noise[]): NonNullable<Damage['report']> {
  return (sample, random) =>
    random
      .pick(noises.filter(({ forms }) => forms?.includes(sample.report.form) ?? true))
      .apply(sample, random);
}

function sometimes(share: number, change: NonNullable<Damage['row']>): NonNullable<Damage['row']> {
  return (row, random) => (random.chance(share) ? change(row, random) : row);
}

function blankZero(text: string): string {
  return text === '0' ? '' : text;
}

function mixedZeros({ figures }: Row, random: Random): Partial<Row> {
  return {
    figures: figures.map((text) => (text === '0' ? random.pick(['0', '-', '/', '', '无', '—']) : text)),
  };
}

function withSigns(figures: readonly string[], random: Random): Partial<Row> {
  const sign = seeded(random.int(1, 3)).pick(['-', '/', '—', '无', '·']);
  return { figures: figures.map((text) => (text === '0' ? sign : text)) };
}

function counted(text: string, random: Random): string {
  return /\d$/u.test(text) && random.chance(0.5)
    ? text + random.pick(['件', '条', '项', '个', '宗', '人次'])
    : text;
}

function parted(text: string, mark: string): string {
  return /^\d{4,}$/u.test(text) ? text.replaceAll(/\B(?=(?:\d{3})+$)/gu, mark) : text;
}

function wide(text: string): string {
  return text.replaceAll(/\d/gu, (digit) => String.fromCodePoint(digit.codePointAt(0)! + 0xfee0));
}

function raggedly(text: string, random: Random): string {
  const width = random.int(20, WIDEST);
  return wrapped(text, (own) => width - own.int(0, Math.floor(width * 0.08)), random);
}

/** Lines broken before they grow wider than a width, which may differ from line to line; a character of Chinese counts two. */
function wrapped(text: string, widthOf: (random: Random) => number, random: Random): string {
  return text
    .split('\n')
    .map((line) => {
      let [out, used, most] = ['', 0, widthOf(random)];
      for (const sign of line) {
        const own = /[\u2e80-\uffff]/u.test(sign) ? 2 : 1;
        if (used + own > most) [out, used, most] = [`${out}\n`, 0, widthOf(random)];
        [out, used] = [out + sign, used + own];
      }
      return out;
    })
    .join('\n');
}

function withoutHeadings(text: string): string {
  return Object.values(SECTION_HEADINGS).reduce((page, heading) => page.replace(`${heading}\n`, ''), text);
}

function brokenAt(line: string, random: Random): string {
  const at = random.int(figuresOf(line), line.length - 1);
  return `${line.slice(0, at)}\n${line.slice(at)}`;
}

/** One label behind the other, then the figures of both. */
function fused(one: string, two: string): string {
  const [a, b] = [figuresOf(one), figuresOf(two)];
  return one.slice(0, a) + two.slice(0, b) + one.slice(a) + two.slice(b);
}
