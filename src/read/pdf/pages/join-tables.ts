import type { PageTable } from '../table/page-table.js';
import { joinPieces } from './join-pieces.js';
import type { PageBlock, PageLayout } from './lay-out-page.js';

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

function joinToLast(placed: readonly PlacedBlock[], table: PageTable, page: number): PlacedBlock | null {
  const last = placed[placed.length - 1];
  if (last?.block.kind !== 'table' || last.page !== page - 1) return null;
  const joined = joinPieces(last.block.table, table);
  return joined && { page, block: { kind: 'table', table: joined } };
}
