import { type Form, rowsOfPanel } from '../../forms/index.js';
import { sumsWithin, zeroSums } from '../../forms/zero-sum.js';
import type { CellReadings, FormReading } from '../../model/reading.js';
import { foldedRaw, foldFigures } from '../row/figure.js';
import { type Doubt, doubtAbout, isResolved } from './doubt.js';

/** So many rows one below the other whose figures begin, or end, with numbers that count them are no accident. */
const FEWEST_ROWS = 5;
const PRINTED = /\d/u;

/** Digits of a row as they are printed, and the cell that they were read for, or those of a row that had to be divided. */
interface Printed {
  readonly cells: readonly string[];
  readonly figure: string;
}

/** At which end of a row its number stands. */
interface Side {
  readonly at: 0 | -1;
  readonly holds: (figure: string, number: string) => boolean;
}

const SIDES: readonly Side[] = [
  { at: 0, holds: (figure, number) => figure.startsWith(number) },
  { at: -1, holds: (figure, number) => figure.endsWith(number) },
];

/**
 * The figures of the rows of a text to which the numbers of these rows seem to be stuck (`规章 13`, `规范性文件 228` for 3
 * and 28): row after row they begin, or end, with the next number. Only rows without sums are asked; sums tell by themselves.
 */
export function numberedRows(form: Form, reading: FormReading, cells: CellReadings): Doubt {
  const counted = new Set(reading.counted.map((row) => row.cells.join()));
  const open = new Map(reading.unplaced.map((row) => [row.cells.join(), row.pieces]));
  const printedIn = (row: readonly string[]): Printed[] => {
    const inCells = row.map((cell) => ({ cells: [cell], figure: foldedRaw(cells.get(cell)) }));
    const pieces = open.get(row.join())?.map(({ text }) => ({ cells: row, figure: foldFigures(text) }));
    return (pieces ?? (counted.has(row.join()) ? inCells : [])).filter(({ figure }) => PRINTED.test(figure));
  };
  const sums = zeroSums(form, reading.undivided);
  const named = form.tables.flatMap(({ panels }) => {
    const rows = panels
      .flatMap((panel) => rowsOfPanel(panel, reading.undivided))
      .map((row) => (sumsWithin(new Set(row), sums).length === 0 ? printedIn(row) : []));
    return SIDES.flatMap((side) => numbered(rows, side));
  });
  return doubtAbout(
    [...new Set(named)].filter((cell) => isResolved(cells, cell)),
    cells,
    '相邻各行的数字依次以连续的序号开头或结尾，行次可能与数字连写在一起；没有等式可以证实，不采用',
    'row after row these figures begin, or end, with the next number: the numbers of the rows may be stuck to them, and no sum confirms them',
  );
}

/** The cells at one end of the rows of a table, where numbers that count the rows stand there. */
function numbered(rows: readonly (readonly Printed[])[], { at, holds }: Side): string[] {
  const ends = rows.flatMap((row, index) => {
    const end = row.at(at);
    return end ? [{ ...end, index }] : [];
  });
  if (ends.length < FEWEST_ROWS) return [];
  const starts = Array.from({ length: rows.length }, (_, start) => start);
  const isNumbered = starts.some((start) =>
    ends.every(({ figure, index }) => holds(figure, `${start + index}`)),
  );
  return isNumbered ? ends.flatMap((end) => end.cells) : [];
}
