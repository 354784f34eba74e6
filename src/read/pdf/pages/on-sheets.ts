import type { Block, Document, Slot } from '../../../model/document.js';
import type { Where } from '../../../model/place.js';
import type { Leaf } from './facing-leaves.js';

/** A document read from the leaves of its sheets, with every place on the sheet where it stands. */
export function onSheets(document: Document, leaves: readonly Leaf[]): Document {
  const place = (where: Where): Where => placeOnSheet(where, leaves);
  return {
    ...document,
    blocks: document.blocks.map((block) => movedBlock(block, place)),
    remarks: document.remarks.map((remark) => ({ ...remark, where: remark.where && place(remark.where) })),
  };
}

function movedBlock(block: Block, place: (where: Where) => Where): Block {
  if (block.kind !== 'table') return { ...block, where: place(block.where) };
  const rows = block.rows.map((row) => row.map((slot): Slot => ({ ...slot, where: place(slot.where) })));
  return { ...block, rows, where: place(block.where) };
}

function placeOnSheet(where: Where, leaves: readonly Leaf[]): Where {
  const leaf = where.kind === 'pdf' ? leaves[where.page - 1] : undefined;
  if (where.kind !== 'pdf' || leaf === undefined) return where;
  const [left, bottom, right, top] = where.box;
  return { ...where, page: leaf.sheet, box: [left + leaf.shiftPt, bottom, right + leaf.shiftPt, top] };
}
