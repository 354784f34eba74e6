import type { DrawnCell, DrawnTable } from '../draw.js';
import type { Layout } from '../layout.js';
import { drawnLayout } from './drawn-layout.js';
import { escapeHtml, tableMarkup } from './markup.js';

/** Tables in tr and td whose cells are written in unusual ways. */
export const CELL_LAYOUTS: readonly Layout[] = [
  drawnLayout('cells-head-and-body', withHead),
  drawnLayout('cells-row-headers', (table) =>
    tableMarkup(table).replaceAll(
      /<td([^>]*)>([^<]*\p{Script=Han}[^<]*)<\/td>/gu,
      '<th scope="row"$1>$2</th>',
    ),
  ),
  drawnLayout('cells-upright-by-breaks', (table) =>
    tableMarkup(table, { content: (cell) => upright(cell, '<br>') }),
  ),
  drawnLayout('cells-upright-by-paragraphs', (table) =>
    tableMarkup(table, { content: (cell) => upright(cell, '</p><p>', '<p>', '</p>') }),
  ),
  drawnLayout('cells-upright-by-style', (table) =>
    tableMarkup(table, {
      attributes: ({ role }) => (role === 'label' ? ' style="writing-mode:vertical-rl"' : ''),
    }),
  ),
  drawnLayout('cells-in-boxes', (table) =>
    tableMarkup(table, { content: ({ text }) => `<div class="cell">${escapeHtml(text)}</div>` }),
  ),
  drawnLayout('cells-in-tables', (table) =>
    tableMarkup(table, { content: ({ text }) => `<table><tr><td>${escapeHtml(text)}</td></tr></table>` }),
  ),
  drawnLayout('cells-bold-totals', (table) =>
    tableMarkup(table, { content: ({ text }) => `<b><span>${escapeHtml(text)}</span></b><i></i>` }),
  ),
  drawnLayout('cells-wide-blanks', (table) =>
    tableMarkup(table, { content: ({ text }) => `\n　　&ensp;${escapeHtml(text)}&emsp;\n` }),
  ),
  drawnLayout('cells-hidden-sort-keys', (table) =>
    tableMarkup(table, {
      content: ({ text, role }) =>
        role === 'figure'
          ? `<span style="display:none">00000${escapeHtml(text)}</span>${escapeHtml(text)}`
          : escapeHtml(text),
    }),
  ),
  drawnLayout('cells-titles', (table) =>
    tableMarkup(table, {
      attributes: ({ text, role }) =>
        role === 'figure' ? ` title="${escapeHtml(text)}件" data-value="${escapeHtml(text)}"` : '',
    }),
  ),
  drawnLayout('cells-empty-columns-between', (table) => tableMarkup(withEmptyColumn(table))),
  drawnLayout('cells-every-column-doubled', (table) => tableMarkup(widened(table))),
  drawnLayout('cells-row-heights-doubled', (table) => tableMarkup(heightened(table))),
  drawnLayout(
    'cells-empty-rows-between',
    (table) =>
      tableMarkup(table).replaceAll('</tr>', `</tr>\n<tr><td colspan="${table.columnCount}"></td></tr>`),
    { findings: ['READ-ROW-MISSING'] },
  ),
  drawnLayout('cells-colgroup', (table) =>
    tableMarkup(table).replace(
      '<tbody>',
      `<colgroup>${'<col width="60">'.repeat(table.columnCount)}</colgroup><tbody>`,
    ),
  ),
  drawnLayout('cells-spacer-images', (table) =>
    tableMarkup(table, {
      content: ({ text }) => `<img src="/images/spacer.gif" width="1" height="1">${escapeHtml(text)}`,
    }),
  ),
  drawnLayout(
    'cells-rows-stacked',
    (table) => tableMarkup(stacked(table), { content: ({ text }) => lines(text) }),
    { hides: ['blanks', 'row-lengths'] },
  ),
];

function lines(text: string): string {
  return text.split('\n').map(escapeHtml).join('<br>');
}

/** The rows of a group typed into one: a line for each in the cells of its first row. */
function stacked(table: DrawnTable): DrawnTable {
  let until = 0;
  const rows = table.rows.map((row, at) => {
    if (at < until) return [];
    const group = row.findLast(({ role, rowSpan }) => role === 'label' && rowSpan > 1);
    const inner = group ? row.filter(({ column }) => column > group.column) : [];
    const others = table.rows.slice(at + 1, at + (group?.rowSpan ?? 1));
    if (others.some((other) => other.length !== inner.length)) return row;
    until = at + 1 + others.length;
    return row.map((cell) => {
      const place = inner.indexOf(cell);
      const below = place < 0 ? [] : others.map((other) => other[place]!);
      return { ...cell, text: [cell, ...below].map(({ text }) => text).join('\n') };
    });
  });
  return { ...table, rows };
}

/** Header rows in `<thead>` with `<th>`, the rest in `<tbody>`. */
function withHead(table: DrawnTable): string {
  const isHead = (row: readonly DrawnCell[]) =>
    row.length > 0 && row.every(({ role }) => role === 'banner' || role === 'header');
  const count = table.rows.findIndex((row) => !isHead(row));
  const [before, ...rows] = tableMarkup(table).replace('<tbody>', '<thead>').split('<tr>');
  const head = rows.slice(0, count).map((row) => `<tr>${row.replaceAll('td', 'th')}`);
  const body = rows.slice(count).map((row) => `<tr>${row}`);
  return `${before}${head.join('')}</thead><tbody>${body.join('')}`;
}

/** A group label that stands upright: one sign to a line. Labels of rows and columns stay. */
function upright({ text, role, rowSpan }: DrawnCell, between: string, before = '', after = ''): string {
  const isUpright = role === 'label' && rowSpan > 2;
  return isUpright ? `${before}${[...text].map(escapeHtml).join(between)}${after}` : escapeHtml(text);
}

/** A narrow column without content between labels and figures. */
function withEmptyColumn(table: DrawnTable): DrawnTable {
  const first = Math.min(
    ...table.rows.flat().flatMap((cell) => (cell.role === 'figure' ? [cell.column] : [])),
  );
  const rows = table.rows.map((row, at) => {
    const reaches = table.rows
      .flat()
      .some(
        (cell) =>
          cell.row <= at &&
          at < cell.row + cell.rowSpan &&
          cell.column < first &&
          first < cell.column + cell.columnSpan,
      );
    const moved = row.map((cell) =>
      cell.column >= first
        ? { ...cell, column: cell.column + 1 }
        : cell.column + cell.columnSpan > first
          ? { ...cell, columnSpan: cell.columnSpan + 1 }
          : cell,
    );
    const blank: DrawnCell = { text: '', row: at, column: first, rowSpan: 1, columnSpan: 1, role: 'label' };
    return (reaches ? moved : [...moved, blank]).sort((a, b) => a.column - b.column);
  });
  return { ...table, columnCount: table.columnCount + 1, rows };
}

/** Every cell over twice as many columns, as tables pasted from spreadsheets with halved columns. */
function widened(table: DrawnTable): DrawnTable {
  const rows = table.rows.map((row) =>
    row.map((cell) => ({ ...cell, column: cell.column * 2, columnSpan: cell.columnSpan * 2 })),
  );
  return { ...table, columnCount: table.columnCount * 2, rows };
}

/** Every cell over twice as many rows, every second row empty. */
function heightened(table: DrawnTable): DrawnTable {
  const rows = table.rows.flatMap((row) => [
    row.map((cell) => ({ ...cell, row: cell.row * 2, rowSpan: cell.rowSpan * 2 })),
    [],
  ]);
  return { ...table, rows };
}
