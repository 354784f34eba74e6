import type { Form } from '../../forms/index.js';
import { sumsWithin, type ZeroSum } from '../../forms/zero-sum.js';
import type { FormReading } from '../../model/reading.js';
import { formRows } from './form-rows.js';
import { totalCells } from './joint-totals.js';

/** Whether a report prints the parts of most rows in their places, and blanks for their totals. */
export function leavesTotalsBlank(form: Form, reading: FormReading, sums: readonly ZeroSum[]): boolean {
  const states = formRows(form, reading.undivided).flatMap((row) => {
    const isRead = row.some((cell) => (reading.cells.get(cell)?.value ?? 0) > 0);
    return isRead ? sumsWithin(new Set(row), sums).flatMap(totalCells) : [];
  });
  const blank = states.filter((cell) => reading.cells.get(cell)?.state === 'blank').length;
  const printed = states.filter((cell) => reading.cells.get(cell)?.state === 'number').length;
  return blank > printed;
}
