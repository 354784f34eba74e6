import type { FormTable } from '../../forms/index.js';
import type { Finding } from '../../model/finding.js';
import type { CellReading, CellReadings } from '../../model/reading.js';
import { readingFinding } from '../findings.js';

/** The cells in which two readings of the same table print something else; none where one is a copy of the other. */
export function differingCells(one: CellReadings, other: CellReadings): string[] {
  return [...one].filter(([id, cell]) => isOther(cell, other.get(id))).map(([id]) => id);
}

function isOther(cell: CellReading, other: CellReading | undefined): boolean {
  if (!other || !isPrinted(cell) || !isPrinted(other)) return false;
  return cell.value === null || other.value === null ? cell.raw !== other.raw : cell.value !== other.value;
}

function isPrinted({ state }: CellReading): boolean {
  return state !== 'blank' && state !== 'absent';
}

/** What is to be said of a table that is printed more than once: which of them is that of the year, labels do not say. */
export function tableTwice(
  { id, title }: Pick<FormTable, 'id' | 'title'>,
  cells: readonly string[],
): Finding {
  return readingFinding(
    'READ-TABLE-TWICE',
    cells,
    `“${title}”表出现了不止一次，数字不同，不能确定哪一张是本年的，数字均不采用`,
    `the table "${title}" (${id}) stands on the page more than once, with other figures; which is that of the year is open, and none of its figures is believed`,
  );
}
