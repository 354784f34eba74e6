import type { Form } from '../../forms/index.js';
import { totalOf, type ZeroSum, zeroSums } from '../../forms/zero-sum.js';
import type { CellReadings } from '../../model/reading.js';

/** The sums of a form that hold with the figures that are believed; none with a cell of which no figure is. */
export function holdingSums(form: Form, undivided: ReadonlySet<string>, cells: CellReadings): ZeroSum[] {
  return zeroSums(form, undivided).filter((sum) => totalOf(sum, (cell) => cells.get(cell)?.resolved) === 0);
}

/** Whether a sum goes through cells of a row and those of others: the sums of a row alone say nothing of which row it is. */
export function reachesBeyond(row: readonly string[], { terms }: ZeroSum): boolean {
  return terms.some(({ cell }) => row.includes(cell)) && terms.some(({ cell }) => !row.includes(cell));
}
