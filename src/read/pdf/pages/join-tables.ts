import type { PageTable } from '../table/page-table.js';
import { joinPieces } from './join-pieces.js';
import type { PageBlock, PageLayout } from './lay-out-page.js';
import { type PageRemark, remarkOf } from './page-remark.js';

/** What stands in the cells of a row under a header, beside its label. */
const FIGURE_OR_BLANK = /^[-\d.,—–/／\s]*$/;

/** The blocks of all pages in one row, with tables that go on over a page break made one. */
export interface PlacedBlock {
  readonly page: number;
  readonly block: PageBlock;
}

/**
 * A table that ends a page and one that begins the next are pieces of one where nothing stands between them and they
 * are equally wide: the form has a heading before each of its tables.
 */
export function joinTables(layouts: readonly PageLayout[]): PlacedBlock[] {
  const placed: PlacedBlock[] = [];
  for (const { page, blocks } of layouts) {
    for (const [index, block] of blocks.entries()) {
      const joined = index === 0 && block.kind === 'table' ? joinToLast(placed, block.table, page) : null;
      if (joined !== null) placed[placed.length - 1] = joined;
      else placed.push({ page, block });
    }
  }
  return placed;
}

/**
 * What is doubtful where a table without a header stands right under another with more columns or fewer: pieces of one
 * that could not be joined. Its figures would be taken for those of other columns.
 */
export function cutRemarks(placed: readonly PlacedBlock[]): PageRemark[] {
  const remarks: PageRemark[] = [];
  let above: PageTable | null = null;
  for (const { page, block } of placed) {
    if (block.kind === 'table' && isBlank(block.table)) continue;
    const table = block.kind === 'table' ? block.table : null;
    if (table !== null && above !== null && !hasHeader(table) && columnsOf(table) !== columnsOf(above))
      remarks.push(remarkOf('TABLE_CUT', 'a table goes on in other columns than it began', page, table.box));
    above = table;
  }
  return remarks;
}

function columnsOf({ borders }: PageTable): number {
  return borders.length - 1;
}

function isBlank({ slots }: PageTable): boolean {
  return slots.every(({ raw }) => raw === '');
}

/** True where the first row has one text alone (a title), or texts that are no figures beyond its first. */
function hasHeader({ slots }: PageTable): boolean {
  const [, ...beyond] = slots.filter(({ row }) => row === 0).sort((a, b) => a.column - b.column);
  return beyond.length === 0 || beyond.some(({ raw }) => !FIGURE_OR_BLANK.test(raw));
}

function joinToLast(placed: readonly PlacedBlock[], table: PageTable, page: number): PlacedBlock | null {
  const last = placed[placed.length - 1];
  if (last?.block.kind !== 'table' || last.page !== page - 1) return null;
  const joined = joinPieces(last.block.table, table);
  return joined && { page, block: { kind: 'table', table: joined } };
}
