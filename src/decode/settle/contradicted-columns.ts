import type { Form } from '../../forms/index.js';
import { sumsWithin, totalOf, zeroSums } from '../../forms/zero-sum.js';
import type { Finding } from '../../model/finding.js';
import type { CellReadings, FormReading } from '../../model/reading.js';
import { formRows } from '../table/form-rows.js';
import { countedAs } from '../table/known-figures.js';
import { type Doubt, doubtAbout, isResolved } from './doubt.js';

/** Findings of alignment that labels alone say which column is which, and what is said where sums contradict them. */
const BY_LABELS: ReadonlyMap<string, { readonly zh: string; readonly en: string }> = new Map([
  [
    'READ-COLUMN-ORDER',
    {
      zh: '各列按列名读取，次序与规定格式不同，而各行多不满足等式：列名可能错位，这些数字不采用',
      en: 'the columns were read by labels in another order than on the form, and many rows then do not add up; the header may have slipped, and these figures are not believed',
    },
  ],
  [
    // It names cells where nothing but the sequence of labels says which column was passed over.
    'READ-COLUMN-EXTRA',
    {
      zh: '按列名次序略过了规定格式没有的一列，而各行多不满足等式：略过的可能是另一列，这些数字不采用',
      en: 'a column that the form does not have was left out by the sequence of labels, and many rows then do not add up; it may be another column, and these figures are not believed',
    },
  ],
]);
/** So many of its rows that do not add up are no figures published wrong, but a header that slipped. */
const LEAST_SHARE = 0.25;

/** Whether labels alone say which column is which. */
export function hasColumnsByLabels({ findings }: FormReading): boolean {
  return findings.some(isByLabels);
}

function isByLabels({ code, cells }: Finding): boolean {
  return BY_LABELS.has(code) && cells.length > 0;
}

/**
 * Figures of columns that labels put into another order, or of which labels in their sequence leave one out, where a good part
 * of the rows then does not add up: the header may have slipped over columns that stand in the order of the form, or the column
 * left out may be another one, and the other rows add up by chance.
 */
export function contradictedColumns(
  form: Form,
  undivided: ReadonlySet<string>,
  cells: CellReadings,
  findings: readonly Finding[],
): Doubt[] {
  const orders = findings.filter(isByLabels);
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
    const { zh, en } = BY_LABELS.get(finding.code)!;
    return doubtAbout(doubted, cells, zh, en);
  });
}
