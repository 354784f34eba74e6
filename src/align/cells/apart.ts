import type { Finding } from '../../model/finding.js';
import type { PlacedRows } from '../columns/choose-plan.js';
import { isFlowing, type RowSlots } from '../columns/row-slots.js';
import { readingFinding } from '../findings.js';
import { cellAt, type PanelLayout } from '../layout/table-layout.js';
import type { PageLine } from '../page/page-line.js';
import type { Token } from '../rows/tokens.js';

/**
 * Flowing text in which labels and figures stand apart: some rows print nothing, while figures enough for more than a row
 * stand behind the header or behind one label (a column of labels, then the columns of figures). Then an empty row is
 * no blank one, and a figure behind a label may belong to another.
 *
 * @param header labels of the header of the panel in reading order
 */
export function apart(
  panel: PanelLayout,
  placed: readonly PlacedRows[],
  header: readonly Token[],
  lines: readonly PageLine[],
): Finding[] {
  const [only] = panel.rows;
  const rows = placed.flatMap((part) => part.rows.map(({ row }) => row)).filter(isFlowing);
  const empty = rows.filter((row) => row.slots.every((slot) => slot.figure.state === 'blank'));
  if (only?.caption === null || empty.length === 0) return [];
  const columns = panel.columns.length;
  const surplus = rows.some(
    (row) => row.slots.filter((slot) => slot.figure.value !== null).length >= 2 * columns,
  );
  const inLabel = empty.filter((row) => row.found.tokens.some((token) => holdsFigures(token.raw)));
  const inHeader = header.filter((token) => isFlowing(lines[token.line]!) && token.figuresAfter >= columns);
  if (!surplus && inHeader.length === 0 && inLabel.length === 0) return [];
  const doubtful = inHeader.length > 0 ? rows : surplus ? empty : inLabel;
  return [
    readingFinding(
      'READ-APART',
      doubtful.flatMap((row) => cellsOf(row, panel)),
      '行名与数字分开排列，不能确定数字属于哪一行',
      'labels and figures stand apart: some rows print nothing, others more than a row; which figure belongs where is open',
    ),
  ];
}

/** A label with digits that are neither its serial number nor guidance in brackets has its figures within itself. */
function holdsFigures(label: string): boolean {
  return /\p{Script=Han}[^\d()（）]{0,3}\d/u.test(
    label.replace(/[(（][^()（）]*[)）]/gu, '').replace(/\d+年/gu, ''),
  );
}

function cellsOf(row: RowSlots, panel: PanelLayout): string[] {
  return panel.columns.map((column) => cellAt(row.found.row, column));
}
