import { areUnlike } from '../../model/display-width.js';
import { commonest } from '../../model/group-by.js';

/** A blank on a line that is no border of its own; narrow ones part thousands. */
const BLANK = /[^\S\t\n\u2006-\u200a\u202f]/u;
const BLANKS = new RegExp(BLANK, 'gu');
const GAPS = new RegExp(`${BLANK.source}+`, 'gu');
/** What stands behind the label of a row: figures, dashes, blanks. */
const CELLS = new RegExp(`^(?:${BLANK.source}|[\\d０-９.．,，+＋–—－/%％无-])+$`, 'u');
const WORD = /\p{Script=Han}/u;
const ENDS_IN_DIGIT = /[\d０-９]$/u;
/** A sentence, or the heading of a section. */
const PROSE = /[。；;]\s*$|^\s*[一二三四五六七八九十]+、\S*\s*$/u;
/** Rows of fewer cells are too short to show that all have as many. */
const FEWEST_CELLS = 5;
/** So many rows as long as each other, with figures in some of their cells only, are no accident. */
const FEWEST_ROWS = 6;
/** Part of the rows that are as long; those of another table have a length of their own. */
const MOST = 0.75;
/** Lines of headers above a row. */
const HEADER_LINES = 4;

/** A line that ends in cells of figures: where their blanks begin, and what stands there. */
interface Row {
  readonly from: number;
  readonly cells: string;
  /** How many blanks stand before its first figure, and between its figures. */
  readonly gaps: readonly number[];
  /** Digits stand right behind its label: no blank parts it from its first figure. */
  readonly isGlued: boolean;
}

/**
 * Writes a tab where blanks part cells, as many between any two of them: a program wrote them between cells, and blank cells
 * left several times as many side by side. Then rows have equally many blanks behind their labels, however many figures; where
 * blanks set columns they have not, as labels and figures are of different widths. Offsets stay.
 */
export function drawBlankBorders(text: string): string {
  const lines = text.split('\n');
  const rows = lines.map(rowOf);
  const known = rows.filter((row) => row !== null);
  const width = narrowestGap(known);
  if (!areEquallyLong(known, width)) return text;
  const border = new RegExp(`${BLANK.source}{${width}}`, 'gu');
  const tab = '\t'.padEnd(width);
  return lines.map((line, at) => (isParted(line, rows, at) ? line.replace(border, tab) : line)).join('\n');
}

function narrowestGap(rows: readonly Row[]): number {
  let narrowest = Number.POSITIVE_INFINITY;
  for (const { gaps } of rows) for (const gap of gaps) narrowest = Math.min(narrowest, gap);
  return narrowest;
}

function rowOf(line: string): Row | null {
  const label = lastWord(line);
  const from = label < 0 ? 0 : endOfPiece(line, label);
  const cells = line.slice(from);
  if (!CELLS.test(cells) || cells.trim() === '') return null;
  const gaps =
    cells
      .trimEnd()
      .match(GAPS)
      ?.map(({ length }) => length) ?? [];
  return { from, cells, gaps, isGlued: label >= 0 && ENDS_IN_DIGIT.test(line.slice(label, from)) };
}

function lastWord(line: string): number {
  let at = line.length - 1;
  while (at >= 0 && !WORD.test(line[at]!)) at -= 1;
  return at;
}

function endOfPiece(line: string, from: number): number {
  let at = from;
  while (at < line.length && !BLANK.test(line[at]!)) at += 1;
  return at;
}

/** @param width how many blanks part two cells */
function areEquallyLong(rows: readonly Row[], width: number): boolean {
  if (!rows.every(({ gaps }) => gaps.every((gap) => gap % width === 0))) return false;
  const counted = rows.map((row) => ({ ...row, count: cellsOf(row, width) }));
  const long = counted.filter(({ count }) => count >= FEWEST_CELLS);
  const usual = commonest(long.map(({ count }) => count));
  const alike = long.filter(({ count }) => count === usual);
  const isMost = alike.length >= FEWEST_ROWS && alike.length >= MOST * long.length;
  return (
    isMost && !alike.some(({ isGlued }) => isGlued) && areUnlike(rows.flatMap(({ gaps }) => gaps.slice(1)))
  );
}

/** How many cells stand behind the label of a row, blank ones and others. */
function cellsOf({ from, cells }: Row, width: number): number {
  const blanks = cells.match(BLANKS)?.length ?? 0;
  return Math.floor(blanks / width) + (from === 0 ? 1 : 0);
}

/** Whether blanks part the cells of a line: of a row with its label, or of a header above rows. */
function isParted(line: string, rows: readonly (Row | null)[], at: number): boolean {
  const isHeader = !PROSE.test(line) && rows.slice(at + 1, at + 1 + HEADER_LINES).some((row) => row !== null);
  return rows[at] !== null || isHeader;
}
