import { type DrawnTable, drawTable, textsOfRow } from './draw.js';
import { drawnLayout } from './html/drawn-layout.js';
import { escapeHtml, tableMarkup } from './html/markup.js';
import { shell } from './html/page.js';
import { plannedLayout } from './html/planned-layout.js';
import type { Layout } from './layout.js';
import type { PlannedTable } from './plan.js';
import { titleOf } from './prose.js';
import type { Sample } from './sample.js';
import { withoutSpans } from './spans.js';
import { textPage } from './text/page.js';
import { TABLES_OF_GROUPS } from './text/tables-of-groups.js';

/** Ways to publish a report that nobody claims to read: what comes out must be right or say that it is not. */
export const BEYOND_LAYOUTS: readonly Layout[] = [
  html('beyond-sentences', (table) => `<p>${named(table).replaceAll('\n', '；')}。</p>`),
  html('beyond-figures-as-images', (table) =>
    tableMarkup(drawTable(table), {
      content: ({ role, text }) => (role === 'figure' ? '<img src="n.png" width="20">' : escapeHtml(text)),
    }),
  ),
  html('beyond-figures-before-labels', (table) => tableMarkup(mirrored(drawTable(table)))),
  html('beyond-rows-without-labels', (table) =>
    tableMarkup(drawTable(table), {
      content: ({ role, text }) => (role === 'label' ? '' : escapeHtml(text)),
    }),
  ),
  html('beyond-columns-without-labels', (table) =>
    tableMarkup(drawTable(table), {
      content: ({ role, text }) => (role === 'header' ? '' : escapeHtml(text)),
    }),
  ),
  html('beyond-placed-boxes', (table) => placedBoxes(drawTable(table))),
  html('beyond-fixed-column-copy', (table) => {
    const drawn = drawTable(table);
    return `${tableMarkup({ ...drawn, rows: drawn.rows.slice(0, 3) })}${tableMarkup(drawn)}`;
  }),
  html('beyond-every-row-a-table', (table) => rowTables(drawTable(table))),
  html('beyond-column-by-column', (table) => columnLists(drawTable(table))),
  drawnLayout('beyond-digits-apart', (table) =>
    tableMarkup(table, {
      content: ({ role, text }) => (role === 'figure' ? [...text].join(' ') : escapeHtml(text)),
    }),
  ),
  drawnLayout('beyond-letters-for-digits', (table) =>
    tableMarkup(table, {
      content: ({ role, text }) =>
        role === 'figure' ? text.replaceAll('0', 'O').replaceAll('1', 'l') : escapeHtml(text),
    }),
  ),
  { name: 'beyond-json-island', extension: 'html', render: jsonIsland },
  TABLES_OF_GROUPS,
  text('beyond-named-figures', named),
  text('beyond-named-figures-by-line', namedByLine),
  text('beyond-colons', (table) => colons(drawTable(table))),
  text('beyond-glued-digits', (table) => gluedRows(drawTable(table))),
  text('beyond-everything-glued', (table) => gluedRows(drawTable(table)).replaceAll('\n', '')),
  text('beyond-columns-of-text', (table) => columnsOfText(drawTable(table))),
  text('beyond-wrapped-lines', (table) => wrapped(rowsOfText(drawTable(table)), 38)),
  {
    name: 'beyond-repeated-lines-left-out',
    extension: 'txt',
    hides: ['blanks'],
    render: ({ report, tables }) => {
      const texts = tables.map((table) => ({ id: table.id, text: cellLines(drawTable(table)) }));
      return firstOfEach(textPage(report, texts));
    },
  },
  text('beyond-reversed-rows', (table) => rowsOfText(drawTable(table)).split('\n').reverse().join('\n')),
];

function html(name: string, write: (table: PlannedTable) => string): Layout {
  return { ...plannedLayout(name, write), hides: ['blanks'] };
}

function text(name: string, write: (table: PlannedTable) => string): Layout {
  return {
    name,
    extension: 'txt',
    hides: ['blanks'],
    render: ({ report, tables }) =>
      textPage(
        report,
        tables.map((table) => ({ id: table.id, text: write(table) })),
      ),
  };
}

function cellLines({ rows }: DrawnTable): string {
  return rows
    .flat()
    .map((cell) => cell.text)
    .join('\n');
}

/** As programs leave a page whose navigation they take out by what repeats. */
function firstOfEach(page: string): string {
  return [...new Set(page.split('\n'))].join('\n');
}

function mirrored(table: DrawnTable): DrawnTable {
  const rows = table.rows.map((row) =>
    row
      .map((cell) => ({ ...cell, column: table.columnCount - cell.column - cell.columnSpan }))
      .sort((a, b) => a.column - b.column),
  );
  return { ...table, rows };
}

function placedBoxes(table: DrawnTable): string {
  const boxes = table.rows
    .flat()
    .map(
      ({ text: content, row, column, rowSpan, columnSpan }) =>
        `<div style="grid-row:${row + 1} / span ${rowSpan};grid-column:${column + 1} / span ${columnSpan}">${escapeHtml(content)}</div>`,
    );
  return `<div style="display:grid;grid-template-columns:repeat(${table.columnCount},1fr)">${boxes.join('')}</div>`;
}

function rowTables(table: DrawnTable): string {
  return table.rows
    .filter((row) => row.length > 0)
    .map(
      (row) => `<table><tr>${row.map((cell) => `<td>${escapeHtml(cell.text)}</td>`).join('')}</tr></table>`,
    )
    .join('\n');
}

function columnLists(table: DrawnTable): string {
  const filled = withoutSpans(table, 'copy');
  const columns = Array.from({ length: table.columnCount }, (_, column) =>
    filled.rows.map((row) => `<li>${escapeHtml(row[column]?.text ?? '')}</li>`).join(''),
  );
  return columns.map((column) => `<ul style="float:left">${column}</ul>`).join('\n');
}

function jsonIsland(sample: Sample): string {
  const rows = sample.tables.flatMap((table) =>
    drawTable(table).rows.map((row) => row.map((cell) => cell.text)),
  );
  return shell(
    titleOf(sample.report),
    `<div id="app"></div><script>window.__DATA__=${JSON.stringify({ title: titleOf(sample.report), rows })}</script>`,
  );
}

function named({ panels }: PlannedTable): string {
  return panels
    .flatMap(({ columns, rows }) =>
      rows.map(
        (row) =>
          `${row.labels.join('')}：${columns.map(({ labels }, at) => `${labels.join('')}=${row.figures[at]?.text ?? ''}`).join('，')}`,
      ),
    )
    .join('\n');
}

function namedByLine({ panels }: PlannedTable): string {
  return panels
    .flatMap(({ columns, rows }) =>
      rows.flatMap((row) =>
        columns.map(
          ({ labels }, at) => `${[...row.labels, ...labels].join('-')}：${row.figures[at]?.text ?? ''}`,
        ),
      ),
    )
    .join('\n');
}

function colons(table: DrawnTable): string {
  return linesOf(table, (labels, figures) =>
    figures.length === 0 ? labels.join(' ') : `${labels.join(' ')}：${figures.join('、')}`,
  );
}

function gluedRows(table: DrawnTable): string {
  return linesOf(table, (labels, figures) => labels.join('') + figures.join(''));
}

function rowsOfText(table: DrawnTable): string {
  return linesOf(table, (labels, figures) => [...labels, ...figures].join(' '));
}

function linesOf(table: DrawnTable, write: (labels: string[], figures: string[]) => string): string {
  return table.rows
    .filter((row) => row.length > 0)
    .map(textsOfRow)
    .map(({ labels, figures }) => write(labels, figures))
    .join('\n');
}

function columnsOfText(table: DrawnTable): string {
  const cells = table.rows.flat();
  return Array.from({ length: table.columnCount }, (_, column) =>
    cells
      .filter((cell) => cell.column === column)
      .map((cell) => cell.text)
      .join('\n'),
  ).join('\n');
}

/** Lines broken after so many signs, wherever that is. */
function wrapped(content: string, width: number): string {
  return content
    .split('\n')
    .flatMap((line) => line.match(new RegExp(`.{1,${width}}`, 'gu')) ?? [''])
    .join('\n');
}
