import type { Block, Document, Table } from '../../model/document.js';
import { readTitle } from '../caption/read-title.js';
import { besideEachOther, LEAST_ROWS } from './beside.js';
import { withoutSpacers } from './spacer-cells.js';
import { withTallCellsApart } from './spanned-stacks.js';
import { withStackedRowsApart } from './stacked-rows.js';
import { shapeOf, startOfRepeat } from './table-shape.js';

/** Tables that a table is compared with; four columns of pieces, two rows of them. */
const MOST_PIECES = 8;
/** Text that may stand between two pieces of a table: 续表, 表3-2 法人或其他组织. Longer text is prose of the report. */
const LONGEST_BETWEEN = 40;
/** Rows by which headers of pieces may differ in height. */
const HEADER_MARGIN = 4;

/**
 * The document with tables whole that it prints in pieces beside each other, wherever the pieces stand: beneath each
 * other on a narrow page, in the cells of a table for the layout, labels and figures apart in boxes that scroll. Rows that
 * share the cells of one row are put apart before.
 *
 * @param rowWords the words of the rows of the forms
 */
export function withWholeTables(document: Document, rowWords: ReadonlySet<string>): Document {
  const blocks: (Block | null)[] = document.blocks.map((block) =>
    block.kind === 'table' ? withoutStack(withRowsApart(block, rowWords)) : block,
  );
  let pieces: number[] = [];
  document.blocks.forEach((block, at) => {
    if (block.kind !== 'table') {
      if (pieces.length > 0 && partsTables(block.text)) pieces = [];
      return;
    }
    const first = pieces.findLast((piece) => join(blocks, piece, at));
    if (first === undefined && block.rows.length >= LEAST_ROWS) pieces = [...pieces, at].slice(-MOST_PIECES);
  });
  const isChanged = blocks.some((block, at) => block !== document.blocks[at]);
  return isChanged ? { ...document, blocks: blocks.filter((block) => block !== null) } : document;
}

function withRowsApart(table: Table, rowWords: ReadonlySet<string>): Table {
  return withStackedRowsApart(withTallCellsApart(withoutSpacers(table), rowWords), rowWords);
}

/** Pieces that stand in one table, the second beneath the first with a header of its own, as pages put them together. */
function withoutStack(table: Table): Table {
  const from = table.rows.length >= 2 * LEAST_ROWS ? startOfRepeat(shapeOf(table)) : null;
  if (from === null) return table;
  const [above, below] = [table.rows.slice(0, from), table.rows.slice(from)];
  return besideEachOther(shapeOf({ ...table, rows: above }), shapeOf({ ...table, rows: below })) ?? table;
}

function partsTables(text: string): boolean {
  return text.length > LONGEST_BETWEEN || readTitle(text) !== null;
}

/** Puts the two tables into the place of the first, if they are one; tells whether they were. */
function join(blocks: (Block | null)[], first: number, second: number): boolean {
  const [a, b] = [blocks[first], blocks[second]];
  if (a?.kind !== 'table' || b?.kind !== 'table' || !mayBePieces(a, b)) return false;
  const whole = besideEachOther(shapeOf(a), shapeOf(b));
  if (whole === null) return false;
  blocks[first] = whole;
  blocks[second] = null;
  return true;
}

function mayBePieces(a: Table, b: Table): boolean {
  return Math.abs(a.rows.length - b.rows.length) <= HEADER_MARGIN && b.rows.length >= LEAST_ROWS;
}
