import type { DrawnCell, DrawnTable } from '../draw.js';
import type { Layout } from '../layout.js';
import { drawnTextPage } from './page.js';

/** Text as archives of the web keep it: bars and line ends where converters of pages set them. */
export const WEB_LAYOUTS: readonly Layout[] = [
  web('web-bars-below-cells', (table) => barsBelow(table, 0)),
  web('web-bars-below-cells-column-too-many', (table) => barsBelow(table, 1), ['blanks']),
  web('web-rows-open-with-bar', (table) =>
    rowsOf(table, (row) => `|\n${row.map(ended).join('\n')}${padded(' ', table, row)}`),
  ),
  web('web-bars-before-indented-cells', (table) =>
    rowsOf(table, (row) => `${row.map(({ text }) => `| \n ${text}  `).join('')}${padded('| ', table, row)}`),
  ),
  web('web-rows-broken-at-blanks', (table) =>
    rowsOf(table, (row) => brokenAtBlanks(row) + padded(' ', table, row)),
  ),
  web('web-rows-ended-not-filled', (table) => rowsOf(table, (row) => row.map(ended).join(' '))),
  web('web-paragraphs-labels-cut', (table) => rowsOf(table, (row) => row.map(cutLabel).join('\n\n'), '\n\n')),
];

function web(
  name: string,
  write: (table: DrawnTable) => string,
  alsoHides: NonNullable<Layout['hides']> = [],
): Layout {
  return {
    name,
    extension: 'txt',
    hides: ['row-lengths', 'row-ends', ...alsoHides],
    render: (sample) => drawnTextPage(sample, write),
  };
}

type Row = readonly DrawnCell[];

function rowsOf({ rows }: DrawnTable, write: (row: Row) => string, between = '\n'): string {
  return rows
    .filter((row) => row.length > 0)
    .map(write)
    .join(between);
}

/** A bar for every column that a row lacks, behind a lead. */
function padded(lead: string, { columnCount }: DrawnTable, row: Row, surplus = 0): string {
  const bars = '|'.repeat(columnCount + surplus - row.length);
  return bars === '' ? '' : lead + bars;
}

function ended({ text }: DrawnCell): string {
  return `${text} |`.trimStart();
}

function barsBelow(table: DrawnTable, surplus: number): string {
  return rowsOf(
    table,
    (row) =>
      row.map(({ text }) => (text === '' ? '|' : `${text}\n|`)).join('\n') +
      padded('\n', table, row, surplus),
  );
}

function brokenAtBlanks(row: Row): string {
  return row.map((cell, at) => (cell.text === '' ? '\n|' : (at === 0 ? '' : ' ') + ended(cell))).join('');
}

/** Narrow headers and the labels of groups in two paragraphs. */
function cutLabel({ text, role, columnSpan }: DrawnCell): string {
  const serial = /^（[三四五六]）(?=.)/u.exec(text)?.[0];
  if (role === 'label' && serial) return `${serial}\n\n${text.slice(serial.length)}`;
  const middle = Math.floor(text.length / 2);
  const isNarrow = role === 'header' && columnSpan === 1 && text.length >= 4 && text.length <= 7;
  return isNarrow ? `${text.slice(0, middle)}\n\n${text.slice(middle)}` : text;
}
