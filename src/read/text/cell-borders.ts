const DIGIT = '[\\d０-９]';
/** A number as cells have it, or a word for none. Between two of them stands what parts their cells. */
const NUMBER = new RegExp(
  `(?<!${DIGIT}|[.．])(?:增加|增长|减少|下降|[+\\-＋－−增减])?${DIGIT}+(?:[,，]${DIGIT}{3})*(?:[.．]${DIGIT}+)?(?:[万亿]?元|[件条项笔份宗个次人]{1,2})?|` +
    '(?<![\\p{L}\\p{N}])[无零〇○](?![\\p{L}\\p{N}])',
  'gu',
);
/** Signs that stand in a cell for nothing. */
const DASHES = '-–—―－/';
/** A sign, as often as there are cells between two numbers that are blank or hold a dash. */
const REPEATED = new RegExp(`^(.+?)(?:[${DASHES}]{0,2}\\1)*$`, 'u');
/** A stroke that is typed for a bar is a letter by its name only. */
const WORD = /(?!丨)[\p{L}\p{N}]/u;
/** A sign that can as well stand before a number is a border between blanks only. */
const SIGN_OF_NUMBER = /^[+\-–−]+$/u;
/** Signs that stand within numbers or around them, and the borders that need no other sign in their place. */
const NO_SIGN = /^[|｜│┃]$|[.:：'"\t]/u;
/** Delimiters of exported tables: where fields are quoted, they are told apart when the lines are split. */
const DELIMITER = /^[,;]$/u;
/** So many rows that no list of dates or telephone numbers looks like them, and the part of all rows that has to agree. */
const FEWEST_ROWS = 6;
const NEARLY_ALL = 0.9;
/** Signs between two numbers of a row, blank cells and all; more are a line that somebody drew. */
const LONGEST_GAP = 60;
/** Lines of headers above the first row of figures. */
const HEADER_LINES = 4;
/** The serial number of a label, whose sign is no border where the same sign is one elsewhere (一、本年新收、5、3). */
const SERIAL = /^\s*[一二三四五六七八九十]+$/u;
/** A sentence, or a heading with an enumeration in it. */
const PROSE = /。\s*$|^\s*[一二三四五六七八九十]+、[^、\d]*、[^、\d]*$/u;

/** A line that ends in several numbers with nothing but signs between them. */
interface Row {
  readonly line: number;
  /** What stands before the first of them, without blanks. */
  readonly before: string;
  /** The signs between them, without blanks. */
  readonly gaps: readonly string[];
  /** One of many on its line: a whole table stands there, or all of a report. */
  readonly isInStream?: true;
}

/**
 * Writes a tab for the sign that parts the cells of a text, whichever it is (`/`, `、`, `&`, `→`, `||`): one that stands
 * between the figures of nearly all rows, and between their labels and the first of them. A dash that is a cell is none,
 * because blanks alone part it from its label. Blanks fill what is left of the sign, so that offsets stay true.
 */
export function drawBorders(text: string): string {
  const lines = text.split('\n');
  const rows = lines.flatMap(rowsOf);
  const sign = rows.length < FEWEST_ROWS ? null : signOf(rows);
  if (sign === null || (DELIMITER.test(sign) && text.includes('"'))) return text;
  const from = firstLine(lines, rows[0]!.line, sign);
  const to = rows.at(-1)!.line;
  const streams = new Set(rows.filter(({ isInStream }) => isInStream).map(({ line }) => line));
  const isInTable = (line: string, at: number) =>
    at >= from && at <= to && (streams.has(at) || !PROSE.test(line));
  const isNamed =
    rows.filter(({ before }) => COLON.test(withoutBlankCells(before, sign))).length >= FEWEST_ROWS;
  const border = (line: string) => withTabs(isNamed ? line.replace(COLON_BEFORE_CELL, '\t') : line, sign);
  return lines.map((line, at) => (isInTable(line, at) ? border(line) : line)).join('\n');
}

/** Where the first table may begin: its headers stand above its first row of figures, and rows with fewer figures may. */
function firstLine(lines: readonly string[], row: number, sign: string): number {
  let from = row;
  while (from > 0 && lines[from - 1]!.includes(sign) && !PROSE.test(lines[from - 1]!)) from -= 1;
  return Math.min(from, row - HEADER_LINES);
}

/** The row that a line ends in; where a whole table stands on one line, all of its rows. */
function rowsOf(text: string, line: number): Row[] {
  const numbers = [...text.matchAll(NUMBER)];
  const runs: Row[] = [];
  let end = numbers.length;
  while (end > 0) {
    const row = rowBefore(end, numbers, text, line);
    if (runs.length === 0 && row.gaps.length === 0) return [];
    if (row.gaps.length > 0) runs.unshift(row);
    end -= row.gaps.length + 1;
  }
  const isStream = runs.length >= FEWEST_ROWS;
  return isStream ? runs.map((row) => ({ ...row, isInStream: true })) : runs.slice(-1);
}

/** The row that ends with a number of a line. */
function rowBefore(end: number, numbers: readonly RegExpExecArray[], text: string, line: number): Row {
  const gaps: string[] = [];
  let from = end - 1;
  // A digit before words is the serial number of a label.
  for (; from > 0; from -= 1) {
    const before = numbers[from - 1]!;
    const gap = withoutBlanks(text.slice(before.index + before[0].length, numbers[from]!.index));
    if (gap.length > LONGEST_GAP || WORD.test(gap)) break;
    gaps.push(gap);
  }
  const last = numbers[from - 1];
  const words = text.slice(last ? last.index + last[0].length : 0, numbers[from]!.index);
  return { line, before: withoutBlanks(words), gaps };
}

/** Tabs stay: they are borders already. */
function withoutBlanks(text: string): string {
  return text.replace(/[^\S\t]+/gu, '');
}

function signOf(rows: readonly Row[]): string | null {
  const sign = mostFrequentSign(rows.flatMap(({ gaps }) => gaps));
  if (sign === null || NO_SIGN.test(sign)) return null;
  const parted = rows.filter(
    ({ before, gaps }) =>
      (before === '' || before.endsWith(sign) || COLON.test(before)) &&
      gaps.every((gap) => gap.startsWith(sign) && gap.endsWith(sign)),
  );
  const labelled = parted.filter(({ before }) => WORD.test(before));
  return labelled.length >= FEWEST_ROWS && parted.length >= NEARLY_ALL * rows.length ? sign : null;
}

/** The sign of most gaps. Between two blank cells it stands twice; where it never stands once, all of it is one sign. */
function mostFrequentSign(gaps: readonly string[]): string | null {
  const found = new Map<string, { count: number; times: number }>();
  for (const gap of gaps) {
    const unit = REPEATED.exec(gap)?.[1] ?? '';
    const parts = partsBetweenDashes(gap, unit);
    const known = found.get(unit) ?? { count: 0, times: 0 };
    const times = parts.map((part) => Math.floor(part.length / Math.max(1, unit.length)));
    found.set(unit, { count: known.count + 1, times: times.reduce(commonDivisor, known.times) });
  }
  const [most] = [...found].sort(([, a], [, b]) => b.count - a.count);
  return most === undefined || most[0] === '' ? null : most[0].repeat(most[1].times);
}

/** The pieces of a gap between the dashes in it; a dash that is the sign itself parts none. */
function partsBetweenDashes(gap: string, unit: string): string[] {
  const dashes = [...DASHES].filter((dash) => !unit.includes(dash)).join('');
  return gap.split(new RegExp(`[${dashes}]+`, 'u')).filter((part) => part !== '');
}

function commonDivisor(a: number, b: number): number {
  return b === 0 ? a : commonDivisor(b, a % b);
}

function withTabs(line: string, sign: string): string {
  const parts = SIGN_OF_NUMBER.test(sign) ? line.split(standingAlone(sign)) : line.split(sign);
  const tab = `\t${' '.repeat(sign.length - 1)}`;
  return parts
    .map((part, at) => (at === 0 ? part : (SERIAL.test(parts[at - 1]!) ? sign : tab) + part))
    .join('');
}

/** What may stand between a label and its figures in place of the sign between these. */
const COLON = /[:：]$/u;
const COLON_BEFORE_CELL = /[:：](?=\s*(?:[^\p{L}\s]|[无零](?!\p{L})))/gu;

const DASH = new RegExp(`[${DASHES}]$`, 'u');

/** What stands before the first figure of a row without the blank cells that it begins with (规章：-、-、). */
function withoutBlankCells(before: string, sign: string): string {
  let label = before;
  while (label.endsWith(sign) || DASH.test(label))
    label = label.slice(0, label.endsWith(sign) ? -sign.length : -1);
  return label;
}

function standingAlone(sign: string): RegExp {
  return new RegExp(`(?<!\\S)${sign.replaceAll('+', '\\+')}(?!\\S)`, 'u');
}
