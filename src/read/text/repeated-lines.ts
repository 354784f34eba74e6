import type { Remark } from '../../model/document.js';

/** So many lines of a report, and none twice: each form prints 信息内容 and 总计 more than once, and every report some 0. */
const FEWEST_LINES = 40;
/** Rows of several cells on a line differ in their labels: there every line may be another. */
const ROW = /[|｜\t]|\d\s+\d+\s*$/u;
const MOST_ROWS = 2;
/** So are lines that end in a figure or a blank and name it (一、本年新收-自然人：3): of a text with a cell to a line only its prose does. */
const NAMED = /\p{L}(?:\P{L}{0,3}\d[\d.,]*\p{L}{0,2}\P{L}{0,2}|[:：=＝]\s*[-－—–/／]*\s*)$/u;
const MOST_NAMED = 0.5;

/**
 * Tells of a text whose cells stand one to a line and of which no line stands twice: programs that take out what a page
 * repeats (its navigation) have taken out headers and figures as well, and a label without figures has no blank cells.
 */
export function lostRepeats(text: string): Remark[] {
  const lines = text.split('\n').flatMap((line) => line.trim() || []);
  if (lines.length < FEWEST_LINES || new Set(lines).size < lines.length) return [];
  if (lines.filter((line) => ROW.test(line)).length > MOST_ROWS) return [];
  if (lines.filter((line) => NAMED.test(line)).length > MOST_NAMED * lines.length) return [];
  return [
    {
      code: 'REPEATS_LOST',
      text: `none of the ${lines.length} lines of the text stands twice: headers and figures that were repeated are lost`,
      where: null,
    },
  ];
}
