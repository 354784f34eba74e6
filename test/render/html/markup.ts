import type { DrawnCell, DrawnTable } from '../draw.js';

/** How the cells of a table are written. */
export interface CellStyle {
  /** Markup of the content of a cell; the escaped text alone unless given. */
  content?(cell: DrawnCell): string;
  /** Further attributes of the tag, with a blank before them. */
  attributes?(cell: DrawnCell): string;
}

/** A table in plain markup, spans as attributes. */
export function tableMarkup(table: DrawnTable, style: CellStyle = {}): string {
  return `<table border="1" cellspacing="0">\n<tbody>\n${table.rows.map((row) => rowMarkup(row, style)).join('\n')}\n</tbody>\n</table>`;
}

function rowMarkup(row: readonly DrawnCell[], style: CellStyle = {}): string {
  return `<tr>${row.map((cell) => cellMarkup(cell, style)).join('')}</tr>`;
}

function cellMarkup(cell: DrawnCell, style: CellStyle = {}): string {
  const content = style.content?.(cell) ?? escapeHtml(cell.text);
  return `<td${spanAttributes(cell)}${style.attributes?.(cell) ?? ''}>${content}</td>`;
}

/** The span attributes of a cell, with a blank before each. */
function spanAttributes({ rowSpan, columnSpan }: DrawnCell): string {
  const rows = rowSpan !== 1 ? ` rowspan="${rowSpan}"` : '';
  return columnSpan !== 1 ? `${rows} colspan="${columnSpan}"` : rows;
}

/** A text as HTML content. */
export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
