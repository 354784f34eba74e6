import { areUnlike } from '../../model/display-width.js';

/** A blank on a line that is no border of its own; narrow ones part thousands. */
const BLANK = /[^\S\t\n\u2006-\u200a\u202f]/u;
const BLANKS = new RegExp(BLANK, 'gu');
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

/** A line that ends in cells of figures: where the first of them begins, and how many there are, blank ones and others. */
interface Row {
  readonly from: number;
  readonly cells: number;
  /** The blanks between its figures. */
  readonly gaps: readonly number[];
  /** Digits stand right behind its label: no blank parts it from its first figure. */
  readonly isGlued: boolean;
}

/**
 * Writes a tab for each blank that parts cells, where every blank of a table does: a program wrote one between cells, and
 * blank cells left two or more side by side. Then rows have equally many blanks behind their labels, however many figures;
 * where blanks set columns they have not, as labels and figures are of different widths.
 */
export function drawBlankBorders(text: string): string {
  const lines = text.split('\n');
  const rows = lines.map(rowOf);
  if (!areEquallyLong(rows.filter((row) => row !== null))) return text;
  return lines.map((line, at) => withBorders(line, rows, at)).join('\n');
}

function rowOf(line: string): Row | null {
  const label = lastWord(line);
  const from = label < 0 ? 0 : endOfPiece(line, label);
  const cells = line.slice(from);
  if (!CELLS.test(cells) || cells.trim() === '') return null;
  const fields = cells.slice(label < 0 ? 0 : 1).split(BLANK);
  const filled = fields.flatMap((field, at) => (field === '' ? [] : [at]));
  const isGlued = label >= 0 && ENDS_IN_DIGIT.test(line.slice(label, from));
  return {
    from,
    isGlued,
    cells: fields.length,
    gaps: filled.slice(1).map((at, before) => at - filled[before]!),
  };
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

function areEquallyLong(rows: readonly Row[]): boolean {
  const long = rows.filter(({ cells }) => cells >= FEWEST_CELLS);
  const usual = mostFrequent(long.map(({ cells }) => cells));
  const alike = long.filter(({ cells }) => cells === usual);
  const isMost = alike.length >= FEWEST_ROWS && alike.length >= MOST * long.length;
  return isMost && !alike.some(({ isGlued }) => isGlued) && areUnlike(rows.flatMap(({ gaps }) => gaps));
}

function mostFrequent(counts: readonly number[]): number {
  const times = new Map<number, number>();
  for (const count of counts) times.set(count, (times.get(count) ?? 0) + 1);
  return [...times].reduce((a, b) => (b[1] > a[1] ? b : a), [0, 0])[0];
}

/** Of a row with its label, or of a header above rows, each blank parts cells; of any other line none does. */
function withBorders(line: string, rows: readonly (Row | null)[], at: number): string {
  const isHeader = !PROSE.test(line) && rows.slice(at + 1, at + 1 + HEADER_LINES).some((row) => row !== null);
  return rows[at] || isHeader ? line.replace(BLANKS, '\t') : line;
}
