import type { Form } from '../../forms/index.js';
import { throughAny, totalOf, type ZeroSum, zeroSums } from '../../forms/zero-sum.js';
import type { CellReadings, FormReading } from '../../model/reading.js';
import type { AskedRow } from './counted-rows.js';
import { type Doubt, doubtAbout, isResolved } from './doubt.js';

/** One figure published wrong may look as if a digit were lost; two in the same way hardly do. */
const FEWEST_ROWS = 2;

/** What a figure may have been before something took digits from the text, in one way throughout. */
const WAYS: readonly ((digits: string) => readonly string[])[] = [
  // Digits printed twice are read, or cleaned up, as one.
  (digits) => [...digits].map((digit, at) => digits.slice(0, at) + digit + digits.slice(at)),
  // Zeros are taken off the end of numbers.
  (digits) => ['0', '00', '000'].map((zeros) => digits + zeros),
];

/**
 * The figures of a text that lost digits in one way: several rows that do not add up do with a digit more in one of their
 * figures, each the same kind of digit. The same may have happened to figures of which no sum tells.
 */
export function lostDigits(
  form: Form,
  { counted, undivided }: FormReading,
  cells: CellReadings,
  asked: readonly AskedRow[],
): Doubt {
  const failing = asked.flatMap(({ failing }) => failing.slice(0, 1));
  const isLost =
    failing.length >= FEWEST_ROWS &&
    WAYS.some((way) => failing.filter((sum) => holdsOnce(sum, way, cells)).length >= FEWEST_ROWS);
  if (!isLost) return doubtAbout([], cells, '', '');
  const figureOf = figureIn(cells);
  const asking = zeroSums(form, undivided).filter((sum) => !Number.isNaN(totalOf(sum, figureOf)));
  return doubtAbout(
    counted.flatMap((row) =>
      row.cells.filter((cell) => isResolved(cells, cell) && !throughAny(asking, cell)),
    ),
    cells,
    '有几行只要在一个数字里补回重复的数字或末尾的零就满足等式，文中可能普遍丢失了这样的数字；没有等式可以检验的数字不采用',
    'several rows add up once a repeated digit, or zeros at the end, are put back into one of their figures: the text may have lost such digits throughout; figures that no sum can be asked of are not believed',
  );
}

/** Whether a sum holds where one of its figures is what it may have been. */
function holdsOnce(sum: ZeroSum, way: (digits: string) => readonly string[], cells: CellReadings): boolean {
  const excess = totalOf(sum, figureIn(cells));
  return sum.terms.some(({ cell, factor }) => {
    const value = cells.get(cell)?.resolved ?? null;
    return (
      value !== null && value > 0 && way(`${value}`).some((was) => factor * (Number(was) - value) === -excess)
    );
  });
}

function figureIn(cells: CellReadings): (cell: string) => number | null | undefined {
  return (cell) => cells.get(cell)?.resolved;
}
