import type { PageSlot, PageTable } from '../table/page-table.js';
import type { PlacedBlock } from './join-tables.js';
import { type PageRemark, remarkOf } from './page-remark.js';

/** What stands in the cells of a row under a header, beside its label. */
const FIGURE_OR_BLANK = /^[-\d０-９.．,，—–/／\s]*$/;

type Row = readonly PageSlot[];

/**
 * What is doubtful where a table without a header stands right under another with other columns: pieces of one that could
 * not be joined. Its figures would be taken for those of other columns.
 */
export function cutRemarks(placed: readonly PlacedBlock[]): PageRemark[] {
  const remarks: PageRemark[] = [];
  let above: PageTable | null = null;
  for (const { page, block } of placed) {
    if (block.kind === 'table' && isBlank(block.table)) continue;
    const table = block.kind === 'table' ? block.table : null;
    if (table !== null && above !== null && !goesOnInColumns(above, table))
      remarks.push(remarkOf('TABLE_CUT', 'a table goes on in other columns than it began', page, table.box));
    above = table;
  }
  return remarks;
}

function isBlank({ slots }: PageTable): boolean {
  return slots.every(({ raw }) => raw === '');
}

function goesOnInColumns(above: PageTable, table: PageTable): boolean {
  if (columnsOf(table) === columnsOf(above)) return true;
  const rows = rowsOf(table);
  if (hasHeader(rows)) return true;
  const lower = untilHeader(rows);
  const upper = untilHeader(rowsOf(above).reverse());
  const [first] = lower;
  const [last] = upper;
  if (first === undefined || last === undefined) return false;
  return upper.every((row) => isInColumnsOf(row, first)) && lower.every((row) => isInColumnsOf(row, last));
}

function columnsOf({ borders }: PageTable): number {
  return borders.length - 1;
}

function rowsOf({ slots, rowCount }: PageTable): Row[] {
  const rows = Array.from({ length: rowCount }, (): PageSlot[] => []);
  for (const slot of slots) rows[slot.row]?.push(slot);
  return rows.map((row) => row.sort((a, b) => a.column - b.column));
}

/**
 * True where the first row that has more than one text prints no figure. A text alone may be a title, with or without cells
 * beside it; labels in two columns are no header as long as figures stand behind them.
 */
function hasHeader(rows: readonly Row[]): boolean {
  const telling = rows.find((row) => row.filter(({ raw }) => raw !== '').length > 1);
  if (telling === undefined) return rows[0]?.length === 1;
  return !telling.some(isFigure);
}

function isFigure({ raw }: PageSlot): boolean {
  return raw !== '' && FIGURE_OR_BLANK.test(raw);
}

function untilHeader(rows: readonly Row[]): Row[] {
  const end = rows.findIndex((row) => !row.some(isFigure));
  return rows.slice(0, end < 0 ? rows.length : end);
}

/** True for rows whose cells stand below each other, counted from the right: columns of labels on the left may differ. */
function isInColumnsOf(row: Row, other: Row): boolean {
  const cells = behindLabels(row);
  const others = behindLabels(other);
  const common = Math.min(cells.length, others.length);
  const beyond = [...cells.slice(common), ...others.slice(common)];
  return (
    common > 0 &&
    beyond.every(({ raw }) => raw === '') &&
    cells.slice(0, common).every((cell, at) => isBelow(cell, others[at]!))
  );
}

/** The cells behind the last label of a row, from the right. */
function behindLabels(row: Row): PageSlot[] {
  const label = row.findLastIndex(({ raw }) => !FIGURE_OR_BLANK.test(raw));
  return row.slice(label + 1).reverse();
}

/** True where the middle of each stands in the other. */
function isBelow({ box: [left, , right] }: PageSlot, { box: [from, , to] }: PageSlot): boolean {
  const [middle, otherMiddle] = [(left + right) / 2, (from + to) / 2];
  return middle > from && middle < to && otherMiddle > left && otherMiddle < right;
}
