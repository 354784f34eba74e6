import type { Form } from '../../forms/index.js';
import { sumsWithin, totalOf, zeroSums } from '../../forms/zero-sum.js';
import type { Finding } from '../../model/finding.js';
import type { CellReadings, FormReading } from '../../model/reading.js';
import { formRows } from '../table/form-rows.js';
import { countedAs } from '../table/known-figures.js';
import { type Doubt, doubtAbout, isResolved } from './doubt.js';

/** The finding of alignment that labels put the columns of a panel into another order than that of the form. */
const MOVED = 'READ-COLUMN-ORDER';
/** So many of its rows that do not add up are no figures published wrong, but a header that slipped. */
const LEAST_SHARE = 0.25;

/** Whether columns were read in another order than that of the form. */
export function hasMovedColumns({ findings }: FormReading): boolean {
  return findings.some(({ code }) => code === MOVED);
}

/**
 * Figures of columns that labels put into another order, where a good part of the rows then does not add up: the header may
 * have slipped over columns that stand in the order of the form, and the other rows add up by chance.
 */
export function contradictedColumns(
  form: Form,
  undivided: ReadonlySet<string>,
  cells: CellReadings,
  findings: readonly Finding[],
): Doubt[] {
  const orders = findings.filter(({ code }) => code === MOVED);
  if (orders.length === 0) return [];
  const sums = zeroSums(form, undivided);
  const rows = formRows(form, undivided);
  return orders.map((finding): Doubt => {
    const moved = new Set(finding.cells);
    const read = rows.filter((row) => row.some((cell) => moved.has(cell)));
    const own = read.flatMap((row) => sumsWithin(new Set(row), sums));
    const asked = own
      .map((sum) => totalOf(sum, (cell) => countedAs(cells.get(cell))))
      .filter(Number.isFinite);
    const failing = asked.filter((total) => total !== 0).length;
    const isContradicted = failing > 0 && failing >= LEAST_SHARE * asked.length;
    const doubted = isContradicted ? read.flat().filter((cell) => isResolved(cells, cell)) : [];
    return doubtAbout(
      doubted,
      cells,
      '各列按列名读取，次序与规定格式不同，而各行多不满足等式：列名可能错位，这些数字不采用',
      'the columns were read by labels in another order than on the form, and many rows then do not add up; the header may have slipped, and these figures are not believed',
    );
  });
}
