import type { Form } from '../../forms/index.js';
import { sumsWithin, throughAny, totalOf, type ZeroSum, zeroSums } from '../../forms/zero-sum.js';
import type { CellReading, CellReadings, CountedRow, FormReading } from '../../model/reading.js';
import type { RowDecoding } from '../row/row-decoding.js';
import { totalCells } from '../table/joint-totals.js';
import { countedAs } from '../table/known-figures.js';
import { isResolved, isWithheld } from './doubt.js';
import { holdingSums } from './holding-sums.js';

const WORD = /^(?!.*\d).*[^\P{Script=Han}无零〇]/su;

/** Counted rows of a report that own sums can be asked of, and the sums of each that do not hold. */
export interface AskedRow {
  readonly row: CountedRow;
  readonly failing: readonly ZeroSum[];
}

/** The counted rows with sums of their own. */
export function askedRows(form: Form, { counted, undivided }: FormReading, cells: CellReadings): AskedRow[] {
  const sums = zeroSums(form, undivided);
  const isBlankTotal = (sum: ZeroSum) => totalCells(sum).some((cell) => cells.get(cell)?.state === 'blank');
  const own = counted.flatMap((row) => sumsWithin(new Set(row.cells), sums));
  // A table that leaves totals blank prints others, which show that no column is lost.
  const shown = new Set(own.filter((sum) => isShown(sum, cells)).map(({ code }) => code));
  const isLeftOpen = ({ isMarked }: CountedRow, sum: ZeroSum) =>
    isMarked && shown.has(sum.code) && isBlankTotal(sum);
  return counted.flatMap((row): AskedRow[] => {
    const own = sumsWithin(new Set(row.cells), sums).filter((sum) => !isLeftOpen(row, sum));
    const isAskable = own.length > 0 && !row.cells.some((cell) => isWithheld(cells.get(cell)));
    return isAskable ? [{ row, failing: own.filter((sum) => fails(sum, cells)) }] : [];
  });
}

/**
 * The cells of counted rows that are no more than counted: a sum of the row does not hold, and in a text in which figures run
 * together, or some row has too many, the row may have as many pieces as cells by chance. So it may where one of them is no
 * figure, a line ends among them that may have cut one, or several sums fail at once, which a single figure published wrong
 * does not bring about. Cells through which another sum holds are believed: a figure may as well be published wrong.
 */
export function onlyCounted(
  form: Form,
  undivided: ReadonlySet<string>,
  cells: CellReadings,
  asked: readonly AskedRow[],
  decodings: readonly RowDecoding[],
): string[] {
  const isTorn = decodings.some(showsNoCells);
  const holding = holdingSums(form, undivided, cells);
  return asked
    .filter(
      ({ row, failing }) =>
        !row.isMarked &&
        (isTorn ||
          failing.length > 1 ||
          row.isBroken ||
          row.separators === 'lost' ||
          row.cells.some((cell) => isWord(cells.get(cell)))),
    )
    .flatMap(({ failing }) => failing.flatMap((sum) => sum.terms.map(({ cell }) => cell)))
    .filter((cell) => isResolved(cells, cell) && !throughAny(holding, cell));
}

/** Whether the pieces of an open row are no cells: its digits run together, were cut, or there are too many pieces. */
function showsNoCells({ row, way }: RowDecoding): boolean {
  return row.separators === 'lost' || row.pieces.length > row.cells.length || way === 'split';
}

/** A word in the place of a figure is no part of the row. A figure that cannot be read has a digit or a single sign. */
function isWord(cell: CellReading | undefined): boolean {
  return cell?.state === 'text' && WORD.test(cell.raw ?? '');
}

/** What is said of figures that are withheld because nothing but their number put them into their cells. */
export const ONLY_COUNTED = {
  zh: '行中数字的个数与格数相同，但不满足等式；文中有连写或多余的数字，个数相同不足为凭，没有等式可以证实的数字不采用',
  en: 'rows with as many figures as cells do not add up; as figures run together or are too many in this text, their number proves nothing, and figures that no sum confirms are not believed',
} as const;

/** Whether a sum holds whose total is printed, and more than nothing. */
function isShown(sum: ZeroSum, cells: CellReadings): boolean {
  const figureOf = (cell: string) => countedAs(cells.get(cell));
  return totalCells(sum).some((cell) => (figureOf(cell) ?? 0) > 0) && totalOf(sum, figureOf) === 0;
}

/** Whether a sum of known figures does not hold, or has a word among its figures. */
function fails(sum: ZeroSum, cells: CellReadings): boolean {
  const total = totalOf(sum, (cell) => countedAs(cells.get(cell)));
  return Number.isNaN(total) ? sum.terms.some(({ cell }) => isWord(cells.get(cell))) : total !== 0;
}
