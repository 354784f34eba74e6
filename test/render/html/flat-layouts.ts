import { type DrawnCell, type DrawnTable, drawTable } from '../draw.js';
import type { Layout } from '../layout.js';
import { withoutSpans } from '../spans.js';
import { escapeHtml } from './markup.js';
import { htmlPage } from './page.js';

const HIDES_BLANKS: Partial<Layout> = { hides: ['blanks', 'row-ends'] };

/** Pages that lost their tables: the cells stand in paragraphs. */
export const FLAT_HTML_LAYOUTS: readonly Layout[] = [
  flat('html-flat-cell-paragraphs', (table) => cells(table).map(paragraph).join('\n'), HIDES_BLANKS),
  flat(
    'html-flat-one-paragraph-blanks',
    (table) => `<p>${cells(table).map(escapeHtml).join(' ')}</p>`,
    HIDES_BLANKS,
  ),
  flat('html-flat-one-paragraph-bars', (table) => `<p>${cells(table).map(escapeHtml).join(' | ')}</p>`),
  flat(
    'html-flat-row-paragraphs',
    (table) =>
      table.rows
        .filter((row) => row.length > 0)
        .map((row) => paragraph(row.map((cell) => cell.text).join(' ')))
        .join('\n'),
    HIDES_BLANKS,
  ),
  flat('html-pre-tabs', (table) => {
    const rows = withoutSpans(table, 'blank').rows;
    return `<pre>\n${rows.map((row) => row.map((cell) => escapeHtml(cell.text)).join('\t')).join('\n')}\n</pre>`;
  }),
];

function flat(name: string, write: (table: DrawnTable) => string, how: Partial<Layout> = {}): Layout {
  return {
    ...how,
    name,
    extension: 'html',
    render: ({ report, tables }) =>
      htmlPage(
        report,
        tables.map((table) => ({ id: table.id, html: write(drawTable(table)) })),
      ),
  };
}

function cells(table: DrawnTable): string[] {
  return table.rows.flat().map((cell: DrawnCell) => cell.text);
}

function paragraph(text: string): string {
  return `<p>${escapeHtml(text)}</p>`;
}
