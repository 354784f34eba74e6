import type { Form } from '../../forms/index.js';
import { totalOf, zeroSums } from '../../forms/zero-sum.js';
import type { CellReadings, FormReading } from '../../model/reading.js';
import { formRows } from '../table/form-rows.js';
import { countedAs } from '../table/known-figures.js';
import { type Doubt, doubtAbout, isResolved } from './doubt.js';

/** The finding of alignment that a row stands on the page once more, with other figures where it names cells. */
const TWICE = 'READ-ROW-TWICE';

/** Whether some row stands on the page twice with different figures. */
export function hasDisputedRows({ findings }: FormReading): boolean {
  return findings.some(({ code, cells }) => code === TWICE && cells.length > 0);
}

/**
 * Rows that stand on the page twice, with other figures: those that were read are believed where every sum through the
 * row holds with them.
 */
export function disputedRows(form: Form, { findings, undivided }: FormReading, cells: CellReadings): Doubt {
  const disputed = new Set(findings.filter(({ code }) => code === TWICE).flatMap((finding) => finding.cells));
  const sums = zeroSums(form, undivided);
  const isConfirmed = (row: readonly string[]) => {
    const through = sums.filter(({ terms }) => terms.some(({ cell }) => row.includes(cell)));
    return (
      through.length > 0 && through.every((sum) => totalOf(sum, (cell) => countedAs(cells.get(cell))) === 0)
    );
  };
  const rows = formRows(form, undivided).filter(
    (row) => row.some((cell) => disputed.has(cell)) && !isConfirmed(row),
  );
  return doubtAbout(
    rows.flat().filter((cell) => isResolved(cells, cell)),
    cells,
    '同一行出现不止一次，数字不同，没有等式可以证实读取的是哪一次，不采用',
    'a row stands on the page more than once with other figures, and no sums confirm those that were read; they are not believed',
  );
}
