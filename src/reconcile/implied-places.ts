import type { Form } from '../forms/index.js';
import { totalOf, type ZeroSum, zeroSums } from '../forms/zero-sum.js';
import type { Finding } from '../model/finding.js';
import type { CellReading, FormReading } from '../model/reading.js';
import { unbelievedFindings } from './describe.js';

/**
 * The cells of tables of which nothing is drawn whose figures have no proved place: a gap between texts put them there. In
 * a plain row one sum through a figure that holds proves its place, in any other all sums through the row do; where the
 * form has no sums, the place of a plain row alone is believed.
 */
export function unprovedPlaces(form: Form, { cells, implied, undivided }: FormReading): string[] {
  if (implied.length === 0) return [];
  const sums = sumsByCell(zeroSums(form, undivided));
  const through = (cell: string) => sums.get(cell) ?? [];
  const holds = (sum: ZeroSum) => totalOf(sum, (cell) => figureIn(cells.get(cell))) === 0;
  const isOpen = (id: string) => cells.get(id)?.state === 'blank' && !through(id).some(holds);
  return implied.flatMap((row) => {
    const isProved = row.isPlain
      ? (cell: string) => through(cell).length === 0 || through(cell).some(holds)
      : () => row.cells.every((cell) => through(cell).length > 0 && through(cell).every(holds));
    const unproved = row.cells.filter((id) => cells.get(id)?.resolved != null && !isProved(id));
    // What stands in the wrong cell has left another one blank.
    return unproved.length === 0 ? [] : row.cells.filter((id) => unproved.includes(id) || isOpen(id));
  });
}

function sumsByCell(sums: readonly ZeroSum[]): ReadonlyMap<string, readonly ZeroSum[]> {
  const byCell = new Map<string, ZeroSum[]>();
  for (const sum of sums)
    for (const { cell } of sum.terms) byCell.set(cell, [...(byCell.get(cell) ?? []), sum]);
  return byCell;
}

/** What a cell adds to a sum, whichever of the figures are believed; null where that is open. */
function figureIn(cell: CellReading | undefined): number | null {
  if (cell === undefined) return null;
  const isEmpty = cell.state === 'blank' || cell.state === 'dash';
  return cell.resolved ?? cell.value ?? (isEmpty ? 0 : null);
}

/** What is to be said of unproved places that no failed sum, as a finding tells it, goes through. */
export function unprovedFindings(unproved: readonly string[], failed: readonly Finding[]): Finding[] {
  const told = new Set(failed.flatMap((finding) => finding.cells));
  return unbelievedFindings(
    unproved.filter((cell) => !told.has(cell)),
    '表格没有画线，格子是按文字的位置推断的，这些数字的位置没有等式可以证实，不采用',
    'the table is drawn without lines, and its cells were worked out from where the text stands; no sum confirms the places of these figures, and they are not believed',
  );
}
