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
 * What is doubtful where a table without a header stands right under another: pieces of one whose columns do not agree.
 * Its figures would be taken for those of other columns.
 */
export function cutRemarks(placed: readonly PlacedBlock[]): PageRemark[] {
  return placed.flatMap(({ page, block }, index) => {
    if (block.kind !== 'table' || placed[index - 1]?.block.kind !== 'table' || hasHeader(block.table))
      return [];
    return [remarkOf('TABLE_CUT', 'a table goes on in other columns than it began', page, block.table.box)];
  });
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
