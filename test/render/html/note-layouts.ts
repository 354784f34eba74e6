import type { DrawnTable } from '../draw.js';
import type { Layout } from '../layout.js';
import { drawnLayout } from './drawn-layout.js';
import { escapeHtml, tableMarkup } from './markup.js';

/** Notes and marks that stand among the figures, and figures that stand among words. */
export const NOTE_LAYOUTS: readonly Layout[] = [
  drawnLayout(
    'notes-below-tables',
    (table) => `${tableMarkup(table)}<p>注：1.本表数据截至12月31日。2.表中“0”表示没有发生。</p>`,
  ),
  drawnLayout('notes-in-last-row', (table) =>
    tableMarkup(table).replace(
      '</tbody>',
      `<tr><td colspan="${table.columnCount}">注：本表由办公室填报，联系电话12345678。</td></tr></tbody>`,
    ),
  ),
  drawnLayout('notes-in-first-row', (table) =>
    tableMarkup(table).replace(
      '<tbody>',
      `<tbody><tr><td colspan="${table.columnCount}">政府信息公开情况统计表（单位：件）</td></tr>`,
    ),
  ),
  drawnLayout('notes-raised-marks', (table) =>
    tableMarkup(table, {
      content: ({ text, role }) => `${escapeHtml(text)}${role === 'label' ? '<sup>①</sup>' : ''}`,
    }),
  ),
  drawnLayout('notes-signature-row', (table) =>
    tableMarkup(table).replace(
      '</tbody>',
      `<tr><td colspan="2">填表人：张某</td><td colspan="${table.columnCount - 2}">审核人：李某 日期：1月20日</td></tr></tbody>`,
    ),
  ),
  drawnLayout('notes-section-in-table', (table) =>
    tableMarkup(table).replace(
      '<tbody>',
      `<tbody><tr><td colspan="${table.columnCount}"><strong>统计表（${table.title}）</strong></td></tr>`,
    ),
  ),
  drawnLayout('notes-column-numbers', columnNumbers, { findings: ['READ-ROW-UNREAD', 'READ-ROW-LABEL'] }),
];

/** A row 甲 1 2 3 4 of column numbers between header and figures, as statistical forms have it. */
function columnNumbers(table: DrawnTable): string {
  if (table.id !== 't3') return tableMarkup(table);
  const first = table.rows.findIndex((row) => row.some(({ role }) => role === 'figure'));
  const left = table.rows[first]!.find(({ role }) => role === 'figure')!.column;
  const numbers = Array.from({ length: table.columnCount - left }, (_, at) => `<td>${at + 1}</td>`);
  const rows = tableMarkup(table).split('<tr>');
  rows.splice(first + 1, 0, `<td colspan="${left}">甲</td>${numbers.join('')}</tr>\n`);
  return rows.join('<tr>');
}
