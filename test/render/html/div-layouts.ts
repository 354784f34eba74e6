import { type DrawnCell, type DrawnTable, drawTable } from '../draw.js';
import type { Layout } from '../layout.js';
import { titleOf } from '../prose.js';
import { withoutSpans } from '../spans.js';
import { escapeHtml } from './markup.js';
import { article, shell } from './page.js';

/** Tables made of other elements than table, tr and td. */
export const DIV_LAYOUTS: readonly Layout[] = [
  divs('html-div-roles', roles, ''),
  divs('html-div-classes', classes, ''),
  divs(
    'html-div-css-display',
    (table) => css(withoutSpans(table, 'blank')),
    '<style>.t{display:table}.r{display:table-row}.c{display:table-cell}</style>',
  ),
  divs('html-div-inline-display', (table) => inline(withoutSpans(table, 'blank')), ''),
];

function divs(name: string, write: (table: DrawnTable) => string, style: string): Layout {
  return {
    name,
    extension: 'html',
    render: ({ report, tables }) => {
      const markups = tables.map((table) => ({ id: table.id, html: write(drawTable(table)) }));
      return shell(titleOf(report), article(report, markups), `<meta charset="utf-8">${style}`);
    },
  };
}

function write(
  table: DrawnTable,
  open: { table: string; row: string; cell(cell: DrawnCell): string },
): string {
  const rows = table.rows.map((row) => {
    const cells = row.map((cell) => `<div ${open.cell(cell)}>${escapeHtml(cell.text)}</div>`);
    return `<div ${open.row}>${cells.join('')}</div>`;
  });
  return `<div ${open.table}>\n${rows.join('\n')}\n</div>`;
}

function roles(table: DrawnTable): string {
  return write(table, {
    table: 'role="table"',
    row: 'role="row"',
    cell: ({ role, rowSpan, columnSpan }) =>
      `role="${role === 'figure' ? 'cell' : role === 'label' ? 'rowheader' : 'columnheader'}" aria-rowspan="${rowSpan}" aria-colspan="${columnSpan}"`,
  });
}

function classes(table: DrawnTable): string {
  const flat = withoutSpans(table, 'blank');
  return write(flat, { table: 'class="table"', row: 'class="tr"', cell: () => 'class="td"' });
}

function css(table: DrawnTable): string {
  return write(table, { table: 'class="t"', row: 'class="r"', cell: () => 'class="c"' });
}

function inline(table: DrawnTable): string {
  return write(table, {
    table: 'style="display: table"',
    row: 'style="display: table-row"',
    cell: () => 'style="display: table-cell"',
  });
}
