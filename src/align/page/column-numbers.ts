import { holdsFigure, isFlowing, type PageLine } from './page-line.js';

/** What statistical forms print before the numbers of their columns. */
const NAME = /^[（(]?(?:栏次|栏号|列次|列号|序号|编号|甲|乙)[）)]?$/u;
/** Fewer numbers that count on from 1 may be figures. */
const FEWEST = 5;

/** How the column of a sum says what it adds (7=1+2+3). */
const SUM = /^\s*(\d+)\s*[=＝]/u;

/**
 * The lines without those that number the columns (栏次 | 1 | 2 | 3 …), as statistical forms have them below a header: the
 * numbers from 1 on, one in each column, and no label of a row. No sum of a form holds in such a line.
 */
export function withoutColumnNumbers(lines: readonly PageLine[]): readonly PageLine[] {
  return lines.filter((line) => !isNumbering(line));
}

function isNumbering(line: PageLine): boolean {
  if (isFlowing(line)) return false;
  const labels = line.slots.filter(({ label }) => label !== null);
  const figures = line.slots.filter(holdsFigure);
  return (
    figures.length >= FEWEST &&
    figures.every(({ figure, raw }, at) => (figure.value ?? Number(SUM.exec(raw)?.[1])) === at + 1) &&
    labels.every(({ raw }) => NAME.test(raw.trim()))
  );
}
