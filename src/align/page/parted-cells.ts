import { isGluedByLines, isLineOfFigures } from './glued-digits.js';
import type { Trimmed } from './page-line.js';

/** Bars that end or part cells: ASCII, full width, and the ones of drawn boxes. */
export const BAR = /[|｜│┃]/u;
/** What stands between blanks; narrow ones part thousands. */
const FILLED = /(?:\S|[\u2006-\u200a\u202f])+/gu;

/**
 * Bars without blanks behind the last cell: `行政许可 | 12 | ||`. Programs that take text from pages drop the cells without text and
 * write as many bars at the end of the row: they say how many cells a row lost to spans and blanks, not which.
 */
const PADDING = /(?<=[^\s|] \| )\|+\s*$/u;
/** The end of a row that lacks several cells. */
const SEVERAL_BARS = /\|\|$/u;
/** A cell that is no label: a figure, a dash. */
const FIGURES = /^[^\p{Script=Han}]*[\d０-９/—–-][^\p{Script=Han}]*$/u;

/** What a list sets before its items, where a table was turned into one; with nothing behind it, it is a cell. */
const BULLET = /^\s*[-*+•·]\s+(?=\S)(?=.*[^\s|｜│┃])/u;

/** A cell of a line, and where it begins in the line. */
export interface CellText {
  readonly text: string;
  readonly start: number;
  /** Its line lost cells that were blank or covered by spans, before it or behind it. */
  readonly lostCells?: true;
}

/** What the lines of a text do with their separators. */
export interface Habits {
  readonly bars: BarHabit;
  /** Every row ends with a tab that is no border of a cell. */
  readonly endsWithTab: boolean;
  /** Rows have blank cells, and none at its end: a program took the blanks off the ends of lines; null where some have. */
  readonly trimmed: Trimmed | null;
  /** Digits run together in lines of their own; what blanks are left among them part cells. */
  readonly isGlued: boolean;
}

/** The habits of the lines of a text. */
export function habitsOf(lines: readonly string[]): Habits {
  const tabbed = lines.filter((text) => text.includes('\t') && text.trim() !== '');
  return {
    bars: barHabit(lines),
    endsWithTab: endWithTab(tabbed),
    trimmed: trimmedIn(tabbed),
    isGlued: isGluedByLines(lines),
  };
}

/** The cells of a line, parted as the text parts them; none where a bar on a line of its own only parts others. */
export function partedCells(text: string, { bars, endsWithTab, isGlued }: Habits): CellText[] {
  if (isGlued && isLineOfFigures(text)) return filledCells(text);
  if (!BAR.test(text)) return tabbedCells(text, endsWithTab);
  if (bars.alone && LONE_BAR.test(text)) return [];
  if (bars.strayed && isFigureWithBar(text)) return [{ text, start: 0 }];
  const bullet = bars.bulleted ? (BULLET.exec(text)?.[0].length ?? 0) : 0;
  return barredCells(text.slice(bullet), bars).map((cell) => ({ ...cell, start: cell.start + bullet }));
}

/** True for a line with bars. */
export function hasBars(text: string): boolean {
  return BAR.test(text);
}

/** True for a line that bars or tabs divide. */
export function isParted(text: string): boolean {
  return BAR.test(text) || text.includes('\t');
}

/** A bar on a line of its own: it parts the cells above and below it, where bars stand so. */
export const LONE_BAR = /^\s*[|｜│┃]\s*$/u;

/**
 * Whether the lines of a text begin and end with bars, or have them between cells only; whether they are items of a list;
 * whether bars stand on lines of their own, between the cells; whether each line is a cell that a bar ends.
 */
interface BarHabit {
  /** Bars stand among the digits of single figures, where most figures have a line of their own without any: misread ones. */
  readonly strayed: boolean;
  readonly alone: boolean;
  readonly bulleted: boolean;
  readonly cellLines: boolean;
  readonly begins: boolean;
  readonly ends: boolean;
  /** Some rows are filled up with bars; where none is, a bar at the end of a row ends a blank cell. */
  readonly padded: boolean;
}

/** Part of the lines that does what the whole text does: in a table whose spans left blank cells many lines begin with one. */
const NEARLY_ALL = 0.9;

/**
 * What at least half of the lines with bars and words do: a single line cannot tell a bar from a blank cell. Where spans
 * have left most rows with a blank first cell, the first lines of tables tell: theirs is a label.
 */
function barHabit(lines: readonly string[]): BarHabit {
  const trimmed = lines.map((line) => line.trim());
  const withBars = trimmed.filter((text) => BAR.test(text));
  const barred = withBars.filter((text) => filledIn(text) > 0);
  const first = trimmed.filter(
    (text, at) => filledIn(text) > 0 && BAR.test(text) && !BAR.test(trimmed[at - 1] ?? ''),
  );
  const most = (texts: readonly string[], test: (text: string) => boolean) =>
    texts.filter(test).length * 2 >= Math.max(1, texts.length);
  const figures = trimmed.filter((text) => BARE_FIGURE.test(text));
  return {
    strayed: figures.length > trimmed.filter(isFigureWithBar).length,
    alone: barred.length * 10 < withBars.filter((text) => LONE_BAR.test(text)).length,
    bulleted: barred.length > 1 && most(barred, (text) => BULLET.test(text)),
    cellLines: barred.filter((text) => filledIn(text) === 1).length >= NEARLY_ALL * barred.length,
    begins: [barred, first].every((texts) => most(texts, (text) => BAR.test(text[0]!))),
    ends: most(barred, (text) => BAR.test(text.at(-1)!)),
    padded: trimmed.some((text) => SEVERAL_BARS.test(text)),
  };
}

/** A line that is one figure. */
const BARE_FIGURE = /^[\d０-９][\d０-９.,]*$/u;
/** A line that is nothing but digits and bars right beside them. */
const DIGITS_AND_BARS = /^\s*[\d０-９.,|｜│┃]*[\d０-９][\d０-９.,|｜│┃]*\s*$/u;
/** The figures of a row are more. */
const MOST_PARTS = 2;

/** A line of digits with bars among them, hardly the cells of a row. */
function isFigureWithBar(text: string): boolean {
  return DIGITS_AND_BARS.test(text) && BAR.test(text) && filledIn(text) <= MOST_PARTS;
}

/** How many cells of a line with bars are not blank. */
function filledIn(text: string): number {
  return splitAt(text, BAR).filter((cell) => cell.text.trim() !== '').length;
}

/** Whether nearly all lines with tabs end with one. */
function endWithTab(tabbed: readonly string[]): boolean {
  const ended = tabbed.filter((text) => /\t *$/u.test(text));
  return ended.length >= NEARLY_ALL * Math.max(1, tabbed.length);
}

/** A blank cell between two tabs. */
const BLANK_CELL = /\t[^\S\t]*\t/u;
/** So many rows with blank cells, and none that ends in one, are no accident. */
const FEWEST_WITH_BLANKS = 6;

function trimmedIn(tabbed: readonly string[]): Trimmed | null {
  const withBlanks = tabbed.filter((text) => BLANK_CELL.test(text));
  if (withBlanks.length < FEWEST_WITH_BLANKS || tabbed.some((text) => /\s$/u.test(text))) return null;
  return tabbed.some((text) => /^\s/u.test(text)) ? 'end' : 'both';
}

function tabbedCells(text: string, endsWithTab: boolean): CellText[] {
  const cells = splitAt(text, /\t/u);
  return cells.length > 1 && endsWithTab ? cells.slice(0, -1) : cells;
}

/** `| a | b |`, `a | b |` and `a | b` are two cells each where the text has the habit; `||` is two blank ones. */
function barredCells(text: string, { begins, ends, padded }: BarHabit): CellText[] {
  const left = padded ? withoutPadding(text) : text;
  const lostCells = left.length < text.length;
  const cells = splitAt(left, BAR).map((cell) => (lostCells ? { ...cell, lostCells } : cell));
  const from = begins && cells.length > 1 && cells[0]?.text.trim() === '' ? 1 : 0;
  const to = ends && cells.at(-1)?.text.trim() === '' ? cells.length - 1 : cells.length;
  return cells.slice(from, to);
}

/** Padding behind figures may stand for blank cells before them; behind labels alone all cells were blank. */
function withoutPadding(text: string): string {
  const left = text.replace(PADDING, '');
  if (left === text) return text;
  return splitAt(left, BAR).some((cell, at) => at > 0 && FIGURES.test(cell.text)) ? left : text;
}

/** The cells of a line that are parted by blanks and none of which is blank. */
function filledCells(text: string): CellText[] {
  return [...text.matchAll(FILLED)].map((cell) => ({ text: cell[0], start: cell.index }));
}

function splitAt(text: string, separator: RegExp): CellText[] {
  if (!separator.test(text)) return [{ text, start: 0 }];
  const cells: CellText[] = [];
  let start = 0;
  for (let at = 0; at <= text.length; at += 1) {
    if (at < text.length && !separator.test(text[at]!)) continue;
    cells.push({ text: text.slice(start, at), start });
    start = at + 1;
  }
  return cells;
}
