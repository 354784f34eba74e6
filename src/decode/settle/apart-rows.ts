import type { Form } from '../../forms/index.js';
import type { CellReadings, FormReading } from '../../model/reading.js';
import { formRows } from '../table/form-rows.js';
import { type Doubt, doubtAbout, isResolved } from './doubt.js';
import { holdingSums, reachesBeyond } from './holding-sums.js';

/**
 * Rows whose figures stand apart from their labels, and through which no sum with figures of other rows holds: the sums of
 * a row hold for its figures in whichever row they are put.
 */
export function apartRows(form: Form, { unplaced, undivided }: FormReading, cells: CellReadings): Doubt {
  const apart = new Set(unplaced.filter(({ isApart }) => isApart).flatMap((row) => row.cells));
  const rows = formRows(form, undivided).filter((row) =>
    row.some((cell) => apart.has(cell) && isResolved(cells, cell)),
  );
  if (rows.length === 0) return doubtAbout([], cells, '', '');
  const holding = holdingSums(form, undivided, cells);
  const isVouched = (row: readonly string[]) => holding.some((sum) => reachesBeyond(row, sum));
  return doubtAbout(
    rows.filter((row) => !isVouched(row)).flatMap((row) => row.filter((cell) => apart.has(cell))),
    cells,
    '行名与数字分开排列，本行的等式对放在任何一行的数字都成立，没有与其他行相关的等式可以证实，不采用',
    'labels and figures stand apart; the sums of a row hold for its figures in any row, and no sum with other rows confirms them; they are not believed',
  );
}
