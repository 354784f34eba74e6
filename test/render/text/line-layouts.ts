import type { DrawnTable } from '../draw.js';
import type { Layout } from '../layout.js';
import { withoutSpans } from '../spans.js';
import { bareTextPage, drawnTextPage, drawnTexts } from './page.js';

const HIDES_ROWS: Partial<Layout> = { hides: ['row-ends'] };
const HIDES_BLANKS: Partial<Layout> = { hides: ['blanks', 'row-ends'] };

/** Text whose cells are parted by tabs, blanks or line breaks. */
export const LINE_LAYOUTS: readonly Layout[] = [
  lines('text-tabs-in-place', (table) => joined(withoutSpans(table, 'blank'), '\t')),
  lines('text-tabs-packed', (table) => joined(table, '\t')),
  lines('text-cell-lines', (table) => cells(table).join('\n'), HIDES_ROWS),
  lines(
    'text-cell-lines-indented',
    (table) =>
      cells(table)
        .map((cell) => `    ${cell}  `)
        .join('\n'),
    HIDES_ROWS,
  ),
  lines('text-cell-lines-empty-between', (table) => cells(table).join('\n\n'), HIDES_ROWS),
  lines('text-rows-of-blanks', (table) => joined(table, ' '), HIDES_BLANKS),
  lines('text-rows-of-wide-blanks', (table) => joined(table, '    '), HIDES_BLANKS),
  lines('text-table-on-one-line', (table) => cells(table).join(' '), HIDES_BLANKS),
  {
    name: 'text-everything-on-one-line',
    ...HIDES_BLANKS,
    extension: 'txt',
    render: (sample) => drawnTextPage(sample, (table) => cells(table).join(' ')).replaceAll('\n', ' '),
  },
  {
    name: 'text-tables-only',
    isNameless: true,
    extension: 'txt',
    render: ({ tables }) => bareTextPage(drawnTexts(tables, (table) => joined(table, '\t'))),
  },
  {
    name: 'text-windows-line-ends',
    ...HIDES_ROWS,
    extension: 'txt',
    render: (sample) => drawnTextPage(sample, (table) => cells(table).join('\n')).replaceAll('\n', '\r\n'),
  },
];

function lines(name: string, write: (table: DrawnTable) => string, how: Partial<Layout> = {}): Layout {
  return {
    ...how,
    name,
    extension: 'txt',
    render: (sample) => drawnTextPage(sample, write),
  };
}

function cells(table: DrawnTable): string[] {
  return table.rows.flat().map((cell) => cell.text);
}

function joined(table: DrawnTable, separator: string): string {
  return table.rows
    .filter((row) => row.length > 0)
    .map((row) => row.map((cell) => cell.text).join(separator))
    .join('\n');
}
