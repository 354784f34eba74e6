import type { Form } from '../../forms/index.js';
import { sumsWithin, throughAny, totalOf, zeroSums } from '../../forms/zero-sum.js';
import type { CellReading, CellReadings, CountedRow, FormReading } from '../../model/reading.js';
import { type Doubt, doubtAbout, isResolved, isWithheld } from './doubt.js';
import { holdingSums } from './holding-sums.js';

/**
 * Figures of counted rows whose other figures alignment did not believe: with these, as they are printed, the sums of the row do
 * not hold, and whatever stands in its other cells may as well have moved the figures that are left.
 */
export function besideWithheld(form: Form, reading: FormReading, cells: CellReadings): Doubt {
  const partly = reading.counted.filter((row) => isPartlyWithheld(row, cells));
  const sums = partly.length > 0 ? zeroSums(form, reading.undivided) : [];
  const failing = partly.filter((row) =>
    sumsWithin(new Set(row.cells), sums).some((sum) => {
      const total = totalOf(sum, (cell) => printedAs(cells.get(cell)));
      return !Number.isNaN(total) && total !== 0;
    }),
  );
  const holding = failing.length > 0 ? holdingSums(form, reading.undivided, cells) : [];
  return doubtAbout(
    failing
      .flatMap((row) => row.cells)
      .filter((cell) => isResolved(cells, cell) && !throughAny(holding, cell)),
    cells,
    '同行其他数字的列不能确定，且按所印的数字不满足等式，没有等式可以证实其余的数字，不采用',
    'the columns of other figures of these rows are open, and with them as printed the rows do not add up; no sum confirms the figures that are left, and they are not believed',
  );
}

function isPartlyWithheld({ cells: ids, isMarked }: CountedRow, cells: CellReadings): boolean {
  return !isMarked && ids.some((id) => isResolved(cells, id)) && ids.some((id) => isWithheld(cells.get(id)));
}

function printedAs(cell: CellReading | undefined): number | null {
  if (cell?.state === 'blank' || cell?.state === 'dash') return 0;
  return cell?.value ?? null;
}
