import type { Block, Slot, Table } from '../../../model/document.js';
import type { PageSlot, PageTable } from '../table/page-table.js';
import type { PlacedBlock } from './join-tables.js';
import { placeOf } from './page-remark.js';
import { marginsOf, type PlacedLine, toParagraphs } from './paragraphs.js';

/** The blocks of a document: lines gathered into paragraphs, tables with their slots by row. */
export function toBlocks(placed: readonly PlacedBlock[]): Block[] {
  const margins = marginsOf(placed.flatMap(({ block }) => (block.kind === 'line' ? [block.line] : [])));
  const blocks: Block[] = [];
  let lines: PlacedLine[] = [];
  const endLines = () => {
    blocks.push(...toParagraphs(lines, margins));
    lines = [];
  };
  for (const { page, block } of placed) {
    if (block.kind === 'line') {
      lines.push({ page, line: block.line });
      continue;
    }
    endLines();
    if (block.kind === 'table') blocks.push(toTable(block.table));
    else blocks.push({ kind: 'paragraph', text: block.text, where: placeOf(page, block.box) });
  }
  endLines();
  return blocks;
}

function toTable(table: PageTable): Table {
  const rows = Array.from({ length: table.rowCount }, (): Slot[] => []);
  const inOrder = [...table.slots].sort((a, b) => a.row - b.row || a.column - b.column);
  for (const slot of inOrder) rows[slot.row]?.push(toSlot(slot));
  return {
    kind: 'table',
    rows,
    columnCount: table.borders.length - 1,
    where: placeOf(table.page, table.box),
    ...(table.implied ? { isImplied: true } : {}),
  };
}

function toSlot({ raw, row, column, rowSpan, columnSpan, page, box }: PageSlot): Slot {
  return { raw, row, column, rowSpan, columnSpan, where: placeOf(page, box) };
}
