import type { DrawnCell, DrawnTable } from '../draw.js';
import type { Layout } from '../layout.js';
import { withoutSpans } from '../spans.js';
import { drawnTextPage } from './page.js';

/** Text whose cells are parted by bars. */
export const BAR_LAYOUTS: readonly Layout[] = [
  bars('text-bars-cell-lines', (table) => cellLines(table, whole), { hides: ['row-lengths', 'row-ends'] }),
  bars('text-bars-cell-lines-headers-cut', (table) => cellLines(table, cutHeader), {
    hides: ['header-ends', 'row-lengths', 'row-ends'],
  }),
  bars(
    'text-bars-cell-lines-trailing-below',
    (table) => cellLines(table, whole).replaceAll(/ \| (\|+)/gu, ' |\n$1'),
    { hides: ['row-lengths', 'row-ends'] },
  ),
  bars('text-bars-rows-packed', (table) => rows(table.rows, table.columnCount)),
  bars('text-bars-rows-packed-unpadded', (table) => rows(table.rows, 0)),
  bars('text-bars-rows-packed-headers-cut', (table) => rows(cutHeaders(table), table.columnCount), {
    hides: ['header-ends', 'row-lengths'],
  }),
  bars('text-bars-rows-in-place', (table) => rows(withoutSpans(table, 'blank').rows, 0)),
  bars('text-bars-rows-copied', (table) => rows(withoutSpans(table, 'copy').rows, 0)),
  bars('text-bars-rows-open-ended', (table) => unframed(table.rows, '|')),
  bars('text-bars-between-lines', barsBetween, { hides: ['row-ends'] }),
  {
    name: 'markdown-in-place',
    extension: 'md',
    render: (sample) => drawnTextPage(sample, (table) => markdown(withoutSpans(table, 'blank'))),
  },
  bars('text-bars-rows-in-place-unframed', (table) => unframed(withoutSpans(table, 'blank').rows, ' | '), {
    hides: [],
  }),
  bars('text-bars-doubled', (table) => unframed(table.rows, ' || '), { hides: [] }),
  {
    name: 'markdown-copied',
    extension: 'md',
    render: (sample) => drawnTextPage(sample, (table) => markdown(withoutSpans(table, 'copy'))),
  },
];

function bars(name: string, write: (table: DrawnTable) => string, how: Partial<Layout> = {}): Layout {
  return {
    // A row filled up with bars looks the same with a figure lost as with a last cell that is blank.
    hides: ['row-lengths'],
    ...how,
    name,
    extension: 'txt',
    render: (sample) => drawnTextPage(sample, write),
  };
}

/** Each cell on a line of its own and ended by a bar; a short row ends with a bar for every column it lacks. */
function cellLines(table: DrawnTable, textOf: (cell: DrawnCell, table: DrawnTable) => string): string {
  const lines = table.rows.map((row) => {
    const trailing = '|'.repeat(Math.max(0, table.columnCount - row.length));
    return row.map((cell) => `${textOf(cell, table)} |`).join('\n') + (trailing === '' ? '' : ` ${trailing}`);
  });
  return lines.join('\n');
}

function whole(cell: DrawnCell): string {
  return cell.text;
}

/** Narrow header cells keep the first of their two lines: 结果 of 结果纠正, 尚未 of 尚未审结. */
function cutHeader(cell: DrawnCell, table: DrawnTable): string {
  const isNarrow = cell.role === 'header' && cell.columnSpan === 1 && cell.text.length === 4;
  return isNarrow && table.id === 't4' && cell.column > 0 ? cell.text.slice(0, 2) : cell.text;
}

function cutHeaders(table: DrawnTable): DrawnTable['rows'] {
  return table.rows.map((row) => row.map((cell) => ({ ...cell, text: cutHeader(cell, table) })));
}

function rows(cells: DrawnTable['rows'], width: number): string {
  return cells
    .filter((row) => row.length > 0)
    .map((row) => {
      const padding = '|'.repeat(Math.max(0, width - row.length));
      return `| ${row.map((cell) => cell.text).join(' | ')} |${padding === '' ? '' : ` ${padding}`}`;
    })
    .join('\n');
}

function unframed(cells: DrawnTable['rows'], border: string): string {
  return cells
    .filter((row) => row.length > 0)
    .map((row) => row.map((cell) => cell.text).join(border))
    .join('\n');
}

function markdown(table: DrawnTable): string {
  const [first = '', ...rest] = rows(table.rows, 0).split('\n');
  return ['', first, `|${' --- |'.repeat(table.columnCount)}`, ...rest, ''].join('\n');
}

/** As converters write tables whose cells are paragraphs: a bar on a line of its own between two cells. */
function barsBetween(table: DrawnTable): string {
  return table.rows
    .filter((row) => row.length > 0)
    .map((row) => row.map((cell) => cell.text).join('\n\n| \n\n'))
    .join('  \n  \n');
}
