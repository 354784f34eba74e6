import type { Document, Table } from '../../../src/model/document.js';
import { readHtml } from '../../../src/read/html/read-html.js';

/** The tables of a page, in reading order. */
export function tablesOf(html: string): Table[] {
  return readHtml(html).blocks.filter((block) => block.kind === 'table');
}

/** Texts of the slots of the first table, row by row. */
export function rawsOf(html: string): string[][] {
  return (tablesOf(html)[0]?.rows ?? []).map((row) => row.map((slot) => slot.raw));
}

/** Text of the only cell beside a label: what a single cell makes of its source. */
export function rawOfCell(cellSource: string): string | undefined {
  return rawsOf(`<table><tr><td>规章</td><td>${cellSource}</td></tr></table>`)[0]?.[1];
}

/** Slots of the first table as `row,column rows x columns: text`. */
export function slotsOf(html: string): string[][] {
  return (tablesOf(html)[0]?.rows ?? []).map((row) =>
    row.map((slot) => `${slot.row},${slot.column} ${slot.rowSpan}x${slot.columnSpan}: ${slot.raw}`),
  );
}

/** Blocks as `kind: text`; tables as `table: rows x columns`. */
export function outlineOf(html: string): string[] {
  return readHtml(html).blocks.map((block) =>
    block.kind === 'table'
      ? `table: ${block.rows.length} x ${block.columnCount}`
      : `${block.kind}: ${block.text}`,
  );
}

/** Codes of the remarks. */
export function codesOf(html: string): string[] {
  return readHtml(html).remarks.map((remark) => remark.code);
}

/** The part of the source that a block, slot or remark points to. */
export function sourceOf(
  html: string,
  where: Document['blocks'][number]['where'] | null | undefined,
): string {
  return where?.kind === 'html' ? html.slice(where.start, where.end) : '';
}
