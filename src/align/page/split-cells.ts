import { narrow, type Where } from '../../model/place.js';
import { delimitersOf, fieldsOf } from './delimited.js';
import { joinEndedCells, type TextLine } from './ended-cells.js';
import { isLineOfFigures } from './glued-digits.js';
import type { Frame, PageLine, PageSlot } from './page-line.js';
import { pageSlot } from './page-line.js';
import { type CellText, habitsOf, hasBars, isParted, partedCells } from './parted-cells.js';
import { withoutRowBars } from './row-bars.js';
import { isRule } from './rule-lines.js';

/**
 * What empty lines of a text mean: nothing, a blank cell each, a blank cell where there is one more than usual, or a blank cell
 * each that holds blanks (a cell with &nbsp; in it, where lines with nothing part rows).
 */
export type EmptyLines = 'nothing' | 'blank_cells' | 'surplus_is_blank' | 'spaced_are_blank';

const LINE_END = /\r\n|[\n\r\f]/gu;
/** Signs without width leave a line as empty as it looks. */
const EMPTY_LINE = /^[\s\p{Cf}]*$/u;
/** A row of which every cell is blank; a single tab is a slip of the keyboard. */
const BLANK_ROW = /^\t{2,}$/u;

/**
 * Reads flattened text line by line, each line split into cells at its bars or tabs, or at the delimiters of an exported
 * table. A line without any is one cell.
 */
export function splitCells(text: string, where: Where, block: number, emptyLines: EmptyLines): PageLine[] {
  const printed = textLines(text);
  const [only] = printed;
  // Most blocks are paragraphs: there is nothing that a line could be parted by, and no other that would tell habits.
  if (only && printed.length === 1 && !isParted(only.text)) return paragraph(only, where, block, emptyLines);
  const lines = withoutRowBars(joinEndedCells(printed, text), text);
  const usual = emptyLines === 'surplus_is_blank' ? usualGap(lines) : 0;
  const habits = habitsOf(lines.map((line) => line.text));
  const delimiters = delimitersOf(lines.map(({ text: content }) => (isParted(content) ? '' : content)));
  return lines.flatMap((line, at) => {
    const gap = blankCellsBefore(line, emptyLines, usual);
    const delimiter = delimiters[at] ?? null;
    const cells = delimiter === null ? partedCells(line.text, habits) : fieldsOf(line.text, delimiter);
    const before = blankLines(gap, line, where, block);
    if (cells.length === 0) return before;
    const cellLine = lineOfCells(line, cells, where, block, habits.bars.cellLines);
    const trimmed = habits.trimmed ? { ...cellLine, trimmed: habits.trimmed } : cellLine;
    const own = habits.isGlued ? glued(trimmed, line.text, lines[at - 1]?.text ?? '') : trimmed;
    return [...before, own];
  });
}

/** The only line of a text, undivided: one cell. */
function paragraph(line: TextLine, where: Where, block: number, emptyLines: EmptyLines): PageLine[] {
  const before = blankLines(blankCellsBefore(line, emptyLines, 0), line, where, block);
  return [...before, lineOfCells(line, [{ text: line.text, start: 0 }], where, block, false)];
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

function textLines(text: string): TextLine[] {
  const lines: TextLine[] = [];
  let [start, emptyBefore, spacedBefore] = [0, 0, 0];
  const take = (content: string) => {
    if (EMPTY_LINE.test(content) && !BLANK_ROW.test(content)) {
      emptyBefore += 1;
      spacedBefore += content === '' ? 0 : 1;
      return;
    }
    if (!isRule(content)) lines.push({ text: content, start, emptyBefore, spacedBefore });
    [emptyBefore, spacedBefore] = [0, 0];
  };
  for (const { 0: sign, index } of text.matchAll(LINE_END)) {
    take(text.slice(start, index));
    start = index + sign.length;
  }
  take(text.slice(start));
  return lines;
}

/** The most frequent number of empty lines between two lines of text. */
function usualGap(lines: readonly TextLine[]): number {
  const counts = new Map<number, number>();
  for (const line of lines.slice(1)) counts.set(line.emptyBefore, (counts.get(line.emptyBefore) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0;
}

/** A cell is followed by the usual gap; a blank cell is an empty line with a gap of its own. */
function blankCellsBefore(
  { emptyBefore, spacedBefore }: TextLine,
  meaning: EmptyLines,
  usual: number,
): number {
  if (meaning === 'nothing') return 0;
  if (meaning === 'spaced_are_blank') return spacedBefore;
  return Math.max(0, Math.floor((emptyBefore - usual) / (usual + 1)));
}

/** So many lines with nothing but blanks, beside as many with nothing, are no accident. */
const FEWEST_SPACED = 3;

/** Whether some lines of a text hold nothing but blanks, and others nothing. */
export function hasSpacedLines(text: string): boolean {
  const spaced = text.match(/^[^\S\n]+$/gmu)?.length ?? 0;
  return spaced >= FEWEST_SPACED && (text.match(/\n(?=\n)/gu)?.length ?? 0) >= FEWEST_SPACED;
}

function blankLines(count: number, line: TextLine, where: Where, block: number): PageLine[] {
  if (count === 0) return [];
  const place = narrow(where, line.start, line.start);
  const gap: PageSlot = { ...pageSlot('', 0, 1, place), isGap: true };
  return Array.from({ length: count }, () => ({ block, frame: 'none', slots: [gap] }));
}

/** @param isCellToLine true where the bars of the text end its cells, one to a line */
function lineOfCells(
  line: TextLine,
  cells: readonly CellText[],
  where: Where,
  block: number,
  isCellToLine: boolean,
): PageLine {
  const slots = cells.map((cell, column) => cellSlot(cell, column, line, where));
  return { block, slots, frame: frameOf(slots, isCellToLine && hasBars(line.text)) };
}

/** Cells that end in bars, one to a line, are no row: the bars mark cells, and rows have to be found by labels. */
function frameOf(slots: readonly PageSlot[], isCellToLine: boolean): Frame {
  const filled = slots.filter((slot) => slot.raw !== '').length;
  if (slots.length <= 1) return 'none';
  return isCellToLine && filled <= 1 ? 'none' : 'row';
}

function cellSlot(cell: CellText, column: number, line: TextLine, where: Where): PageSlot {
  const text = cell.text.trim();
  const start = line.start + cell.start + (cell.text.length - cell.text.trimStart().length);
  const slot = pageSlot(text.replace(/\s+/gu, ' '), column, 1, narrow(where, start, start + text.length));
  return cell.lostCells ? { ...slot, lostCells: true } : slot;
}
