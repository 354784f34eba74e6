import type { DrawnCell, DrawnTable } from '../render/draw.js';
import { rowsOf } from './torn-page.js';

/** How many columns a text takes. */
export type Measure = (text: string) => number;

/** As a terminal shows it: a sign of Chinese is as wide as two digits. */
export const onTerminal: Measure = (text) =>
  [...text].reduce((sum, sign) => sum + (sign > '\u2e7f' ? 2 : 1), 0);

/** As a program sets it that counts signs. */
export const bySigns: Measure = (text) => [...text].length;

const GUTTER = 2;

/** Writes a table in columns that nothing but blanks part: each text over the middle of its columns, blank cells as blanks. */
export function inBlanks(measure: Measure): (table: DrawnTable) => string {
  return (table) => {
    const lefts = leftsOf(table, measure);
    return rowsOf(table)
      .map((row) => lineOf(row, lefts, measure))
      .join('\n');
  };
}

/** Where each column begins, and where the last ends. */
function leftsOf({ rows, columnCount }: DrawnTable, measure: Measure): number[] {
  const lefts = Array.from({ length: columnCount + 1 }, () => 0);
  for (let end = 1; end <= columnCount; end += 1) {
    const ending = rows.flat().filter(({ column, columnSpan }) => column + columnSpan === end);
    const ends = ending.map(({ column, text }) => lefts[column]! + measure(text) + GUTTER);
    lefts[end] = Math.max(lefts[end - 1]!, ...ends);
  }
  return lefts;
}

function lineOf(row: readonly DrawnCell[], lefts: readonly number[], measure: Measure): string {
  let line = '';
  for (const { text, column, columnSpan } of row) {
    const [left, right] = [lefts[column]!, lefts[column + columnSpan]!];
    if (text === '') continue;
    const from = left + Math.floor((right - GUTTER - left - measure(text)) / 2);
    line += ' '.repeat(Math.max(0, from - measure(line))) + text;
  }
  return line;
}
