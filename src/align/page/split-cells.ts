import { narrow, type Where } from '../../model/place.js';
import { delimitersOf, fieldsOf } from './delimited.js';
import { isGluedByLines, isLineOfFigures } from './glued-digits.js';
import type { Frame, PageLine, PageSlot } from './page-line.js';
import { pageSlot } from './page-line.js';
import { isRule } from './rule-lines.js';

/** What empty lines of a text mean: nothing, a blank cell each, or a blank cell where there is one more than usual. */
export type EmptyLines = 'nothing' | 'blank_cells' | 'surplus_is_blank';

/** Bars that end or part cells: ASCII, full width, and the ones of drawn boxes. */
const BAR = /[|｜│┃]/u;
/** Signs without width leave a line as empty as it looks. */
const EMPTY_LINE = /^[\s\p{Cf}]*$/u;

interface TextLine {
  readonly text: string;
  readonly start: number;
  /** Empty lines before this one. */
  readonly emptyBefore: number;
}

/** What stands between blanks; narrow ones part thousands. */
const FILLED = /(?:\S|[\u2006-\u200a\u202f])+/gu;

/** What a list sets before its items, where a table was turned into one; with nothing behind it, it is a cell. */
const BULLET = /^\s*[-*+•·]\s+(?=\S)(?=.*[^\s|｜│┃])/u;

/**
 * Reads flattened text line by line, each line split into cells at its bars or tabs, or at the delimiters of an exported
 * table. A line without any is one cell.
 */
export function splitCells(text: string, where: Where, block: number, emptyLines: EmptyLines): PageLine[] {
  const lines = textLines(text);
  const usual = emptyLines === 'surplus_is_blank' ? usualGap(lines) : 0;
  const isGlued = isGluedByLines(lines.map((line) => line.text));
  const habits = { bars: barHabit(lines), tabs: tabHabit(lines), isGlued };
  const delimiters = delimitersOf(lines.map(({ text: content }) => (isParted(content) ? '' : content)));
  return lines.flatMap((line, at) => {
    const gap = emptyLines === 'nothing' ? 0 : blankCellsIn(line.emptyBefore, usual);
    const delimiter = delimiters[at] ?? null;
    const cells = delimiter === null ? partedCells(line.text, habits) : fieldsOf(line.text, delimiter);
    const before = blankLines(gap, line, where, block);
    if (cells.length === 0) return before;
    const cellLine = lineOfCells(line, cells, where, block);
    const own = isGlued ? glued(cellLine, line.text, lines[at - 1]?.text ?? '') : cellLine;
    return [...before, own];
  });
}

/** A line of text whose digits run together; where it may go on with those of the line before, its first slot says so. */
function glued(line: PageLine, text: string, before: string): PageLine {
  const holdsFigures = isLineOfFigures(text);
  if (line.frame !== 'none' && !holdsFigures) return line;
  const [first, ...others] = line.slots;
  const isContinued = holdsFigures && isLineOfFigures(before);
  const slots = first && isContinued ? [{ ...first, continuesLine: true as const }, ...others] : line.slots;
  return { ...line, frame: 'glued', slots };
}

function isParted(text: string): boolean {
  return BAR.test(text) || text.includes('\t');
}

function textLines(text: string): TextLine[] {
  const lines: TextLine[] = [];
  let emptyBefore = 0;
  for (const match of text.matchAll(/[^\n\r\f]*(?:\r\n|[\n\r\f]|$)/gu)) {
    const content = match[0].replace(/[\n\r\f]+$/u, '');
    if (EMPTY_LINE.test(content)) {
      emptyBefore += match[0] === '' ? 0 : 1;
      continue;
    }
    if (!isRule(content)) lines.push({ text: content, start: match.index, emptyBefore });
    emptyBefore = 0;
  }
  return lines;
}

/** The most frequent number of empty lines between two lines of text. */
function usualGap(lines: readonly TextLine[]): number {
  const counts = new Map<number, number>();
  for (const line of lines.slice(1)) counts.set(line.emptyBefore, (counts.get(line.emptyBefore) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0;
}

/** A cell is followed by the usual gap; a blank cell is an empty line with a gap of its own. */
function blankCellsIn(emptyBefore: number, usual: number): number {
  return Math.max(0, Math.floor((emptyBefore - usual) / (usual + 1)));
}

function blankLines(count: number, line: TextLine, where: Where, block: number): PageLine[] {
  const place = narrow(where, line.start, line.start);
  const gap: PageSlot = { ...pageSlot('', 0, 1, place), isGap: true };
  return Array.from({ length: count }, () => ({ block, frame: 'none', slots: [gap] }));
}

/** What the lines of a text do with their separators. */
interface Habits {
  readonly bars: BarHabit;
  readonly tabs: TabHabit;
  /** Digits run together in lines of their own; what blanks are left among them part cells. */
  readonly isGlued: boolean;
}

function partedCells(text: string, { bars, tabs, isGlued }: Habits): CellText[] {
  if (isGlued && isLineOfFigures(text)) return filledCells(text);
  if (!BAR.test(text)) return tabbedCells(text, tabs);
  if (bars.alone && LONE_BAR.test(text)) return [];
  const bullet = bars.bulleted ? (BULLET.exec(text)?.[0].length ?? 0) : 0;
  return barredCells(text.slice(bullet), bars).map((cell) => ({ ...cell, start: cell.start + bullet }));
}

function lineOfCells(line: TextLine, cells: readonly CellText[], where: Where, block: number): PageLine {
  const barred = BAR.test(line.text);
  const slots = cells.map((cell, column) => cellSlot(cell, column, line, where));
  return { block, slots, frame: frameOf(slots, barred) };
}

/** Cells that end in bars, one to a line, are no row: the bars mark cells, and rows have to be found by labels. */
function frameOf(slots: readonly PageSlot[], barred: boolean): Frame {
  const filled = slots.filter((slot) => slot.raw !== '').length;
  if (slots.length <= 1) return 'none';
  return barred && filled <= 1 ? 'none' : 'row';
}

interface CellText {
  readonly text: string;
  readonly start: number;
}

/** A bar on a line of its own: it parts the cells above and below it, where bars stand so. */
const LONE_BAR = /^\s*[|｜│┃]\s*$/u;

/**
 * Whether the lines of a text begin and end with bars, or have them between cells only; whether they are items of a list;
 * whether bars stand on lines of their own, between the cells.
 */
interface BarHabit {
  readonly alone: boolean;
  readonly bulleted: boolean;
  readonly begins: boolean;
  readonly ends: boolean;
}

/** What at least half of the lines with bars and words do: a single line cannot tell a bar from a blank cell. */
function barHabit(lines: readonly TextLine[]): BarHabit {
  const filled = (text: string) => splitAt(text, BAR).some((cell) => cell.text.trim() !== '');
  const withBars = lines.map((line) => line.text.trim()).filter((text) => BAR.test(text));
  const barred = withBars.filter(filled);
  const most = (test: (text: string) => boolean) =>
    barred.filter(test).length * 2 >= Math.max(1, barred.length);
  return {
    alone: barred.length * 10 < withBars.filter((text) => LONE_BAR.test(text)).length,
    bulleted: barred.length > 1 && most((text) => BULLET.test(text)),
    begins: most((text) => BAR.test(text[0]!)),
    ends: most((text) => BAR.test(text.at(-1)!)),
  };
}

/** Whether every row begins or ends with a tab that is no border of a cell. */
interface TabHabit {
  readonly begins: boolean;
  readonly ends: boolean;
}

/** What nearly all lines with tabs do: in a table whose spans left blank cells many lines begin with one that is a cell. */
function tabHabit(lines: readonly TextLine[]): TabHabit {
  const tabbed = lines.map((line) => line.text).filter((text) => text.includes('\t') && text.trim() !== '');
  const nearlyAll = (test: (text: string) => boolean) =>
    tabbed.filter(test).length >= 0.9 * Math.max(1, tabbed.length);
  return { begins: nearlyAll((text) => /^ *\t/u.test(text)), ends: nearlyAll((text) => /\t *$/u.test(text)) };
}

function tabbedCells(text: string, { begins, ends }: TabHabit): CellText[] {
  const cells = splitAt(text, /\t/u);
  return cells.length > 1 ? cells.slice(begins ? 1 : 0, ends ? -1 : undefined) : cells;
}

/** `| a | b |`, `a | b |` and `a | b` are two cells each where the text has the habit; `||` is two blank ones. */
function barredCells(text: string, { begins, ends }: BarHabit): CellText[] {
  const cells = splitAt(text, BAR);
  const from = begins && cells.length > 1 && cells[0]?.text.trim() === '' ? 1 : 0;
  const to = ends && cells.at(-1)?.text.trim() === '' ? cells.length - 1 : cells.length;
  return cells.slice(from, to);
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

function cellSlot(cell: CellText, column: number, line: TextLine, where: Where): PageSlot {
  const text = cell.text.trim();
  const start = line.start + cell.start + (cell.text.length - cell.text.trimStart().length);
  return pageSlot(text.replace(/\s+/gu, ' '), column, 1, narrow(where, start, start + text.length));
}
