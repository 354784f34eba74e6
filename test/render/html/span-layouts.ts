import { type DrawnTable, drawTable } from '../draw.js';
import type { Layout } from '../layout.js';
import type { Sample } from '../sample.js';
import { packedLeft, withoutSpans } from '../spans.js';
import { tableMarkup } from './markup.js';
import { htmlPage } from './page.js';

/** Tables whose spans are right, left out, copied or wrong. */
export const SPAN_LAYOUTS: readonly Layout[] = [
  spans('html-spans-right', (table) => table),
  spans('html-spans-left-blank', (table) => withoutSpans(table, 'blank')),
  spans('html-spans-packed-left', packedLeft),
  spans('html-spans-copied', (table) => withoutSpans(table, 'copy')),
  spans('html-spans-too-long', (table) => respanned(table, (cell) => ({ ...cell, ...tooLong(cell) }))),
  spans('html-spans-rowspan-zero', (table) => respanned(table, rowSpanZero(table))),
  spans('html-spans-colspan-1000', (table) =>
    respanned(table, (cell) => (cell.role === 'banner' ? { ...cell, columnSpan: 1000 } : cell)),
  ),
  spans('html-spans-labels-low', labelsLow),
];

type Cell = DrawnTable['rows'][number][number];

function spans(name: string, change: (table: DrawnTable) => DrawnTable): Layout {
  return { name, extension: 'html', render: (sample) => pageOf(sample, change) };
}

function pageOf({ report, tables }: Sample, change: (table: DrawnTable) => DrawnTable): string {
  return htmlPage(
    report,
    tables.map((table) => ({ id: table.id, html: tableMarkup(change(drawTable(table))) })),
  );
}

function respanned(table: DrawnTable, change: (cell: Cell) => Cell): DrawnTable {
  return { ...table, rows: table.rows.map((row) => row.map(change)) };
}

/** Row spans that reach beyond the table and column spans one too long in banners, as editors leave them. */
function tooLong(cell: Cell): Partial<Cell> {
  if (cell.role === 'banner') return { columnSpan: cell.columnSpan + 1 };
  return {};
}

/** `rowspan="0"` means down to the end of the table: only a group that really reaches there can have it. */
function rowSpanZero(table: DrawnTable): (cell: Cell) => Cell {
  return (cell) =>
    cell.rowSpan > 1 && cell.row + cell.rowSpan === table.rows.length ? { ...cell, rowSpan: 0 } : cell;
}

/** Headers over several lines stand in the lowest of them, under blank cells: those of groups come first on the page. */
function labelsLow(table: DrawnTable): DrawnTable {
  const cells = table.rows.flat().flatMap((cell) => {
    if (cell.role !== 'header' || cell.rowSpan === 1) return [cell];
    return Array.from({ length: cell.rowSpan }, (_, line): Cell => {
      const text = line === cell.rowSpan - 1 ? cell.text : '';
      return { ...cell, text, row: cell.row + line, rowSpan: 1 };
    });
  });
  const rows = table.rows.map((_, row) =>
    cells.filter((cell) => cell.row === row).sort((a, b) => a.column - b.column),
  );
  return { ...table, rows };
}
