import type { DrawnCell, DrawnTable } from '../render/draw.js';
import { rowsOf } from './torn-page.js';

/** How a table is set whose columns are narrower than its labels. */
export interface Setting {
  /** How many signs fit into a column of labels, and into one of figures. */
  readonly labelSigns: number;
  readonly figureSigns: number;
  /** Where figures stand beside labels of several lines. */
  readonly figuresAt: 'top' | 'middle';
}

interface SetCell {
  readonly cell: DrawnCell;
  readonly left: number;
  readonly width: number;
  readonly lines: readonly string[];
}

const GUTTER = 3;

/** Writes a table in columns that nothing but blanks part, labels wrapped within their columns, a sign to a place. */
export function wrappedInBlanks(setting: Setting): (table: DrawnTable) => string {
  return (table) => {
    const lefts = leftsOf(table, setting);
    const rows = rowsOf(table).map((row) => row.map((cell) => setCell(cell, lefts)));
    const tops = topsOf(rows);
    const lines: string[] = [];
    for (const { cell, left, width, lines: own } of rows.flat()) {
      const room = tops[cell.row + cell.rowSpan]! - tops[cell.row]!;
      const isBeside = cell.role !== 'figure' || setting.figuresAt === 'top';
      const top = tops[cell.row]! + (isBeside ? 0 : Math.floor((room - own.length) / 2));
      const indent = cell.role === 'label' ? 0 : Math.floor((width - GUTTER - (own[0]?.length ?? 0)) / 2);
      for (const [at, line] of own.entries()) put(lines, top + at, left + indent, line);
    }
    return lines.map((line) => line.trimEnd()).join('\n');
  };
}

function leftsOf({ rows, columnCount }: DrawnTable, { labelSigns, figureSigns }: Setting): number[] {
  const figures = rows.flat().filter(({ role }) => role === 'figure');
  const first = Math.min(...figures.map(({ column }) => column));
  const lefts = [0];
  for (let column = 0; column < columnCount; column += 1)
    lefts.push(lefts[column]! + (column < first ? labelSigns : figureSigns) + GUTTER);
  return lefts;
}

function setCell(cell: DrawnCell, lefts: readonly number[]): SetCell {
  const left = lefts[cell.column]!;
  const width = lefts[cell.column + cell.columnSpan]! - left;
  const lines = cell.text.match(new RegExp(`.{1,${width - GUTTER}}`, 'gu')) ?? [];
  return { cell, left, width, lines };
}

/** The line on which each row begins, and that behind the last: what is set over several rows makes the last of them higher. */
function topsOf(rows: readonly (readonly SetCell[])[]): number[] {
  const tops = [0];
  for (const at of rows.keys()) {
    const ending = rows.flat().filter(({ cell }) => cell.row + cell.rowSpan === at + 1);
    const ends = ending.map(({ cell, lines }) => tops[cell.row]! + lines.length);
    tops.push(Math.max(tops[at]! + 1, ...ends));
  }
  return tops;
}

function put(lines: string[], at: number, left: number, text: string): void {
  while (lines.length <= at) lines.push('');
  lines[at] = lines[at]!.padEnd(left) + text;
}
