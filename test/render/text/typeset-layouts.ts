import type { DrawnCell, DrawnTable } from '../draw.js';
import type { Layout } from '../layout.js';
import { withoutSpans } from '../spans.js';
import { box, DRAWN, PLAIN } from './drawn-box.js';
import { drawnTextPage } from './page.js';
import { padded, width } from './terminal.js';

/** Text in which a program has set or drawn each table so that every cell keeps its place. */
export const TYPESET_LAYOUTS: readonly Layout[] = [
  typeset('typeset-latex-spans', (table) => latex(table, latexCell)),
  typeset('typeset-latex-places', (table) =>
    latex(withoutSpans(table, 'blank'), ({ text }) => escaped(text)),
  ),
  typeset('typeset-tbl-blocks', (table) =>
    tbl(table, '@', (text) => `T{\n${text === '' ? '' : `${text}\n`}T}`),
  ),
  typeset('typeset-tbl-tabs', (table) => tbl(table, '\t', (text) => text)),
  typeset('typeset-wrapped-box', (table) => box(withoutSpans(table, 'blank'), PLAIN)),
  typeset('typeset-spans-box', (table) => box(table, PLAIN)),
  typeset('typeset-spans-box-drawn', (table) => box(table, DRAWN)),
  typeset('typeset-ruled-columns', (table) => ruledColumns(withoutSpans(table, 'blank'), '=', ' ')),
  typeset('typeset-ruled-columns-apart', (table) => ruledColumns(withoutSpans(table, 'blank'), '-', '   ')),
];

function typeset(name: string, write: (table: DrawnTable) => string): Layout {
  // A row that is filled up with blank cells looks the same with a figure lost as with a last cell that is blank.
  return { name, extension: 'txt', hides: ['row-lengths'], render: (sample) => drawnTextPage(sample, write) };
}

function latex(table: DrawnTable, cellOf: (cell: DrawnCell) => string): string {
  const rows = table.rows.map((row) => `${withPlaces(table, row).map(cellOf).join(' & ')} \\\\`);
  return [`\\begin{tabular}{|${'c|'.repeat(table.columnCount)}}`, '\\hline', ...rows, '\\end{tabular}'].join(
    '\n',
  );
}

/** The cells of a row, and a blank one below each that comes down from above. */
function withPlaces(table: DrawnTable, row: readonly DrawnCell[]): DrawnCell[] {
  const at = table.rows.indexOf(row as DrawnTable['rows'][number]);
  const above = table.rows
    .flat()
    .filter((cell) => cell.row < at && cell.row + cell.rowSpan > at)
    .map((cell) => ({ ...cell, text: '', rowSpan: 1 }));
  return [...row, ...above].sort((a, b) => a.column - b.column);
}

function latexCell({ text, rowSpan, columnSpan }: DrawnCell): string {
  const down = rowSpan > 1 ? `\\multirow{${rowSpan}}{*}{${escaped(text)}}` : escaped(text);
  return columnSpan > 1 ? `\\multicolumn{${columnSpan}}{|c|}{${down}}` : down;
}

function escaped(text: string): string {
  return text
    .replace(/[&%#_$]/gu, '\\$&')
    .replaceAll('“', '``')
    .replaceAll('”', "''");
}

function tbl(table: DrawnTable, tab: string, write: (text: string) => string): string {
  const { rows, columnCount } = withoutSpans(table, 'blank');
  const format = `${Array.from({ length: columnCount }, () => 'l').join(' ')}.`;
  const lines = rows.map((row) => row.map(({ text }) => write(text)).join(tab));
  return ['.TS', `tab(${tab});`, format, ...lines, '.TE'].join('\n');
}

/** Columns as wide as the rules above and below the table. */
function ruledColumns(table: DrawnTable, line: string, gap: string): string {
  const sizes = Array.from({ length: table.columnCount }, (_, column) =>
    Math.max(2, ...table.rows.map((row) => width(row[column]?.text ?? ''))),
  );
  const rules = sizes.map((size) => line.repeat(size)).join(gap);
  const rows = table.rows.map((row) =>
    row
      .map(({ text, column }) => padded(text, sizes[column]!))
      .join(gap)
      .trimEnd(),
  );
  return [rules, ...rows, rules].join('\n');
}
