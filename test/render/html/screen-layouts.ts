import type { DrawnCell, DrawnTable } from '../draw.js';
import type { Layout } from '../layout.js';
import { withoutSpans } from '../spans.js';
import { drawnLayout } from './drawn-layout.js';
import { escapeHtml, tableMarkup } from './markup.js';

/** Tables as pages for several kinds of screens have them. */
export const SCREEN_LAYOUTS: readonly Layout[] = [
  drawnLayout('screen-data-labels', (table) =>
    tableMarkup(table, {
      attributes: (cell) => (cell.role === 'figure' ? ` data-label="${headerOf(table, cell)}"` : ''),
    }),
  ),
  drawnLayout(
    'screen-labels-in-cells',
    (table) =>
      tableMarkup(table, {
        content: (cell) =>
          cell.role === 'figure'
            ? `<span class="m-label">${headerOf(table, cell)}</span>${escapeHtml(cell.text)}`
            : escapeHtml(cell.text),
      }),
    { css: '.m-label{display:none}@media (max-width:600px){.m-label{display:inline}}' },
  ),
  drawnLayout(
    'screen-phone-copy-hidden',
    (table) => `<div class="pc">${tableMarkup(table)}</div><div class="wap">${tableMarkup(table)}</div>`,
    {
      css: '.wap{display:none}@media (max-width:600px){.wap{display:block}.pc{display:none}}',
    },
  ),
  drawnLayout(
    'screen-phone-copy-shown',
    (table) => `<div class="pc">${tableMarkup(table)}</div><div class="wap">${tableMarkup(table)}</div>`,
  ),
  drawnLayout(
    'screen-list-copy-hidden',
    (table) => `${tableMarkup(table)}<ul class="wap" style="display:none">${listOf(table)}</ul>`,
  ),
  drawnLayout('screen-fixed-header', fixedHeader),
  drawnLayout(
    'screen-digits-of-style',
    (table) =>
      tableMarkup(table, {
        content: ({ text, role }) =>
          role === 'figure'
            ? [...text]
                .map((sign) => (/\d/u.test(sign) ? `<i class="n${sign}"></i>` : escapeHtml(sign)))
                .join('')
            : escapeHtml(text),
      }),
    { css: Array.from({ length: 10 }, (_, digit) => `.n${digit}::before{content:"${digit}"}`).join('') },
  ),
  drawnLayout(
    'screen-figures-of-attributes',
    (table) =>
      tableMarkup(table, {
        content: ({ text, role }) =>
          role === 'figure' ? `<span class="fig" data-n="${escapeHtml(text)}"></span>` : escapeHtml(text),
      }),
    { css: '.fig:after{content:attr(data-n)}' },
  ),
  drawnLayout(
    'screen-labels-of-style-hidden',
    (table) =>
      tableMarkup(table, {
        attributes: (cell) => (cell.role === 'figure' ? ` data-label="${headerOf(table, cell)}"` : ''),
      }),
    {
      css: 'td:before{content:attr(data-label);display:none}@media (max-width:600px){td:before{display:block}}',
    },
  ),
  drawnLayout(
    'screen-accordion',
    (table) => `<details open><summary>展开／收起</summary>${tableMarkup(table)}</details>`,
  ),
  drawnLayout('screen-flex-rows', (table) => boxes(withoutSpans(table, 'blank'), 'display:flex', 'flex:1')),
  drawnLayout('screen-flex-rows-copied', (table) =>
    boxes(withoutSpans(table, 'copy'), 'display:flex', 'flex:1'),
  ),
  drawnLayout(
    'screen-flex-by-class',
    (table) => boxes(withoutSpans(table, 'blank'), '', '', ['item', 'box']),
    {
      css: '.item{display:flex}.box{width:10%}',
    },
  ),
  drawnLayout('screen-grid-tracks', (table) => gridTracks(withoutSpans(table, 'blank'))),
  drawnLayout(
    'screen-list-rows',
    (table) =>
      `<div class="table">${rowsOf(withoutSpans(table, 'blank'), (cells) => `<ul>${cells.map((cell) => `<li>${escapeHtml(cell.text)}</li>`).join('')}</ul>`)}</div>`,
  ),
  drawnLayout(
    'screen-table-display-spans',
    (table) =>
      `<div style="display:table">${rowsOf(withoutSpans(table, 'blank'), (cells) => `<section style="display:table-row">${cells.map((cell) => `<span style="display:table-cell">${escapeHtml(cell.text)}</span>`).join('')}</section>`)}</div>`,
  ),
  drawnLayout(
    'screen-bootstrap-columns',
    (table) =>
      `<div class="container">${rowsOf(withoutSpans(table, 'blank'), (cells) => `<div class="row">${cells.map((cell) => `<div class="col-md-1">${escapeHtml(cell.text)}</div>`).join('')}</div>`)}</div>`,
  ),
  drawnLayout(
    'screen-floats',
    (table) =>
      rowsOf(
        withoutSpans(table, 'blank'),
        (cells) =>
          `<div class="clearfix">${cells.map((cell) => `<div style="float:left">${escapeHtml(cell.text)}</div>`).join('')}</div>`,
      ),
    { hides: ['blanks', 'row-ends'] },
  ),
  drawnLayout('screen-definition-lists', (table) => `<div>${definitions(table)}</div>`, {
    hides: ['blanks', 'row-ends'],
  }),
];

function rowsOf(table: DrawnTable, write: (cells: readonly DrawnCell[]) => string): string {
  return table.rows
    .filter((row) => row.length > 0)
    .map(write)
    .join('\n');
}

function boxes(
  table: DrawnTable,
  rowStyle: string,
  cellStyle: string,
  [rowClass, cellClass] = ['', ''],
): string {
  const attributes = (style: string, name: string) =>
    `${style && ` style="${style}"`}${name && ` class="${name}"`}`;
  const rows = rowsOf(
    table,
    (cells) =>
      `<div${attributes(rowStyle, rowClass!)}>${cells.map((cell) => `<div${attributes(cellStyle, cellClass!)}>${escapeHtml(cell.text)}</div>`).join('')}</div>`,
  );
  return `<div>\n${rows}\n</div>`;
}

function gridTracks(table: DrawnTable): string {
  const cells = table.rows.flat().map(({ text }) => `<div>${escapeHtml(text)}</div>`);
  return `<div style="display:grid;grid-template-columns:repeat(${table.columnCount},1fr)">${cells.join('\n')}</div>`;
}

/** Header and body as two tables, so that the header stays while the body scrolls. */
function fixedHeader(table: DrawnTable): string {
  const first = table.rows.findIndex((row) => row.some(({ role }) => role === 'figure'));
  // Only a table with a header of its own at the top can be cut there; those with a header for each part stay whole.
  const isOneHeader = table.rows
    .slice(first)
    .every((row) => row.every(({ role }) => role === 'label' || role === 'figure'));
  if (!isOneHeader) return tableMarkup(table);
  const body = table.rows.slice(first).map((row) => row.map((cell) => ({ ...cell, row: cell.row - first })));
  return `<div class="el-table__header-wrapper">${tableMarkup({ ...table, rows: table.rows.slice(0, first) })}</div><div class="el-table__body-wrapper">${tableMarkup({ ...table, rows: body })}</div>`;
}

/** The labels over a figure, from the outermost. */
function headerOf(table: DrawnTable, figure: DrawnCell): string {
  const over = table.rows
    .flat()
    .filter(
      ({ role, row, column, columnSpan }) =>
        role === 'header' &&
        row < figure.row &&
        column <= figure.column &&
        figure.column < column + columnSpan,
    );
  return over.at(-1)?.text ?? '';
}

function listOf(table: DrawnTable): string {
  return table.rows
    .flat()
    .flatMap((cell) => (cell.role === 'figure' ? [`<li>${headerOf(table, cell)}：${cell.text}</li>`] : []))
    .join('');
}

/** Each row as a definition: its label the term, its figures the descriptions. */
function definitions(table: DrawnTable): string {
  return rowsOf(table, (cells) => {
    const labels = cells
      .filter(({ role }) => role !== 'figure')
      .map(({ text }) => `<dt>${escapeHtml(text)}</dt>`);
    const figures = cells
      .filter(({ role }) => role === 'figure')
      .map(({ text }) => `<dd>${escapeHtml(text)}</dd>`);
    return `<dl>${labels.join('')}${figures.join('')}</dl>`;
  });
}
