import type { Block, Document } from '../../model/document.js';
import type { Where } from '../../model/place.js';

/** A place in the reading order of a document. */
export interface Position {
  readonly block: number;
  readonly where: Where;
}

/**
 * The lines of text of a document between two places: what stands before the tables of a report, or behind them.
 *
 * @param from where the report before it ends; null for the beginning of the document
 * @param to null for the end of the document
 */
export function textBetween(document: Document, from: Position | null, to: Position | null): string[] {
  const blocks = document.blocks.slice(from?.block ?? 0, to === null ? undefined : to.block + 1);
  return blocks.flatMap((block, at) => {
    const index = (from?.block ?? 0) + at;
    const start = index === from?.block ? from.where : null;
    const end = index === to?.block ? to.where : null;
    return linesOf(block, start, end);
  });
}

function linesOf(block: Block, after: Where | null, before: Where | null): string[] {
  if (block.kind === 'table') {
    const rows = block.rows.map((row) => row.filter((slot) => isWithin(slot.where, after, before)));
    return rows.map((row) => row.map((slot) => slot.raw).join(' ')).filter((line) => line.trim() !== '');
  }
  if (block.where.kind !== 'text') return after === null || before !== null ? splitLines(block.text) : [];
  const from = startOf(after) - startOf(block.where);
  const to = startOf(before) - startOf(block.where);
  return splitLines(block.text.slice(after ? from : 0, before ? to : undefined));
}

function splitLines(text: string): string[] {
  return text
    .split(/[\n\r\f|]+/u)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function isWithin(where: Where, after: Where | null, before: Where | null): boolean {
  return (after === null || compare(where, after) > 0) && (before === null || compare(where, before) < 0);
}

/** Order of two places of a document. */
export function inReadingOrder(a: Position, b: Position): number {
  return a.block - b.block || compare(a.where, b.where);
}

/** Order of two places of one block. On a page of a PDF, higher stands earlier. */
function compare(a: Where, b: Where): number {
  if (a.kind === 'pdf' && b.kind === 'pdf') return a.page - b.page || b.box[3] - a.box[3];
  return startOf(a) - startOf(b);
}

function startOf(where: Where | null): number {
  return where === null || where.kind === 'pdf' ? 0 : where.start;
}
