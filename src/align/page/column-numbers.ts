import { holdsFigure, isFlowing, type PageLine } from './page-line.js';

/** What statistical forms print before the numbers of their columns. */
const NAME = /^[（(]?(?:栏次|栏号|列次|列号|序号|编号|甲|乙)[）)]?$/u;
/** Fewer numbers that count on may be figures; programs count columns from 0 (pandas). */
const FEWEST_FROM: Readonly<Record<number, number>> = { 0: 4, 1: 5 };

/** How the column of a sum says what it adds (7=1+2+3). */
const SUM = /^\s*(\d+)\s*[=＝]/u;

/**
 * The lines without those that number the columns (栏次 | 1 | 2 | 3 …), as statistical forms have them below a header: the
 * numbers from 1 or 0 on, one in each column, and no label of a row. No sum of a form holds in such a line.
 */
export function withoutColumnNumbers(lines: readonly PageLine[]): readonly PageLine[] {
  return lines.filter((line) => !isNumbering(line));
}

function isNumbering(line: PageLine): boolean {
  if (isFlowing(line)) return false;
  const labels = line.slots.filter(({ label }) => label !== null);
  const figures = line.slots.filter(holdsFigure);
  const numbers = figures.map(({ figure, raw }) => figure.value ?? Number(SUM.exec(raw)?.[1]));
  const first = numbers[0] ?? -1;
  return (
    numbers.length >= (FEWEST_FROM[first] ?? Number.POSITIVE_INFINITY) &&
    numbers.every((number, at) => number === first + at) &&
    labels.every(({ raw }) => NAME.test(raw.trim()))
  );
}
