import type { ChunkLine } from '../chunks.js';
import { figuresIn, isFiguresAlone, isProse, isRow, OTHER_SIZE } from './line-kinds.js';

/** Rows of one table follow within this many font sizes, unless lines of labels fill the way from one to the next. */
const WIDEST_ROW = 9;

/** The lines of one label follow within this many font sizes. */
const WRAP_PITCH = 1.6;

/** Fewer rows than this are two words with a gap, not a table. */
const FEWEST_ROWS = 2;

/** A single row of this many figures is a table all the same: the last one of the form has one row of fifteen. */
const FIGURES_OF_ROW = 6;

/** Indices of lines that are rows of one table. */
interface RowGroup {
  readonly first: number;
  last: number;
  /** The last line that shows the table to go on: a row, or the figures of a row whose label is wrapped around them. */
  reached: number;
  rows: number;
}

/** First and last index of runs of rows that nothing but pieces of labels parts. */
export function rowGroups(lines: readonly ChunkLine[], pageWidthPt: number): [first: number, last: number][] {
  const groups: RowGroup[] = [];
  for (const [index, line] of lines.entries()) {
    if (isProse(line, pageWidthPt)) continue;
    const group = groups[groups.length - 1];
    const goesOn = group !== undefined && isNear(group, lines, index, pageWidthPt);
    if (goesOn && isFiguresAlone(line)) group.reached = index;
    if (!isRow(line)) continue;
    if (goesOn) {
      group.last = index;
      group.reached = index;
      group.rows++;
    } else {
      groups.push({ first: index, last: index, reached: index, rows: 1 });
    }
  }
  const isTable = (group: RowGroup) =>
    group.rows >= FEWEST_ROWS || figuresIn(lines[group.first]) >= FIGURES_OF_ROW;
  return groups.filter(isTable).map(({ first, last }) => [first, last]);
}

/** True where a line stands near under a group, with nothing between that parts tables. */
function isNear(group: RowGroup, lines: readonly ChunkLine[], index: number, pageWidthPt: number): boolean {
  const above = lines[group.reached];
  const line = lines[index];
  if (above === undefined || line === undefined) return false;
  const isFar = above.baseline - line.baseline > WIDEST_ROW * line.fontSizePt;
  if (isFar && !isFilled(lines.slice(group.reached, index + 1))) return false;
  return !lines.slice(group.last + 1, index).some((other) => isBreak(other, line, pageWidthPt));
}

/** True for lines that follow each other as those of a label in a narrow column do. */
function isFilled(lines: readonly ChunkLine[]): boolean {
  return lines
    .slice(1)
    .every((line, index) => lines[index]!.baseline - line.baseline <= WRAP_PITCH * line.fontSizePt);
}

/** True for prose and headings, which stand between tables and never within one. */
function isBreak(line: ChunkLine, row: ChunkLine, pageWidthPt: number): boolean {
  return isProse(line, pageWidthPt) || line.fontSizePt > (1 + OTHER_SIZE) * row.fontSizePt;
}
