import type { DrawnCell, DrawnTable } from '../draw.js';
import type { Layout } from '../layout.js';
import { withoutSpans } from '../spans.js';
import { drawnTextPage } from './page.js';
import { padded, width } from './terminal.js';

/** Text in which figures stand in rows, boxes and lists as programs and people write them. */
export const LISTED_LAYOUTS: readonly Layout[] = [
  table('listed-commas', (drawn) => csv(withoutSpans(drawn, 'blank'), ','), { extension: 'csv' }),
  table('listed-commas-copied', (drawn) => csv(withoutSpans(drawn, 'copy'), ','), { extension: 'csv' }),
  table('listed-commas-quoted', (drawn) => csv(withoutSpans(drawn, 'blank'), ',', true), {
    extension: 'csv',
  }),
  table('listed-semicolons', (drawn) => csv(withoutSpans(drawn, 'blank'), ';'), { extension: 'csv' }),
  table('listed-enumeration-commas', (drawn) =>
    rowsOf(withoutSpans(drawn, 'blank'), (cells) => cells.map(({ text }) => text).join('、')),
  ),
  table('listed-ampersands', (drawn) => rowsOf(drawn, (cells) => cells.map(({ text }) => text).join(' & '))),
  table('listed-aligned-blanks', aligned, { hides: ['blanks', 'row-ends'] }),
  table('listed-wide-blanks', (drawn) => rowsOf(drawn, (cells) => cells.map(({ text }) => text).join('　')), {
    hides: ['blanks', 'row-ends'],
  }),
  table('listed-drawn-box', (drawn) => box(withoutSpans(drawn, 'blank'), ['│', '─', '┼'])),
  table('listed-plain-box', (drawn) => box(withoutSpans(drawn, 'blank'), ['|', '-', '+'])),
  table('listed-restructured-text', (drawn) => box(withoutSpans(drawn, 'blank'), ['|', '=', '+'])),
  table('listed-page-marks', (drawn) =>
    paged(rowsOf(withoutSpans(drawn, 'blank'), (cells) => cells.map(({ text }) => text).join('\t'))),
  ),
  table('listed-tabs-and-shares', (drawn) =>
    rowsOf(drawn, (cells) => cells.map(({ text }) => text).join('\t') + (isLongRow(cells) ? '\t12.5%' : '')),
  ),
  table('listed-box-of-screen', (drawn) => screenBox(drawn), { findings: ['READ-COLUMN-LABEL'] }),
  table('listed-markdown-numbers', (drawn) =>
    rowsOf(drawn, (cells) => `- ${cells.map(({ text }) => text).join(' | ')}`),
  ),
];

function table(name: string, write: (table: DrawnTable) => string, how: Partial<Layout> = {}): Layout {
  return {
    extension: 'txt',
    ...how,
    name,
    render: (sample) => drawnTextPage(sample, write),
  };
}

function rowsOf({ rows }: DrawnTable, write: (cells: readonly DrawnCell[]) => string): string {
  return rows
    .filter((row) => row.length > 0)
    .map(write)
    .join('\n');
}

function csv(drawn: DrawnTable, separator: string, isQuoted = false): string {
  const field = ({ text }: DrawnCell) =>
    isQuoted || text.includes(separator) || text.includes('"') ? `"${text.replaceAll('"', '""')}"` : text;
  return rowsOf(drawn, (cells) => cells.map(field).join(separator));
}

function widths(drawn: DrawnTable): number[] {
  return Array.from({ length: drawn.columnCount }, (_, column) =>
    Math.max(
      2,
      ...drawn.rows
        .flat()
        .filter((cell) => cell.column === column && cell.columnSpan === 1)
        .map(({ text }) => width(text)),
    ),
  );
}

function box(drawn: DrawnTable, [bar, line, cross]: readonly [string, string, string]): string {
  const size = widths(drawn);
  const rule = cross + size.map((each) => line.repeat(each + 2)).join(cross) + cross;
  const rows = drawn.rows
    .filter((row) => row.length > 0)
    .map(
      (cells) =>
        `${bar} ${cells.map(({ text, column }) => padded(text, size[column]!)).join(` ${bar} `)} ${bar}`,
    );
  return [rule, ...rows.flatMap((row) => [row, rule])].join('\n');
}

/** As programs lay out a page in a terminal: columns under each other, covered places left white. */
function aligned(drawn: DrawnTable): string {
  const size = widths(drawn);
  return rowsOf(withoutSpans(drawn, 'blank'), (cells) =>
    cells
      .map(({ text, column }) => padded(text, size[column]! + 2))
      .join('')
      .trimEnd(),
  );
}

/** A row of table 三, which other columns may stand beside. */
function isLongRow(cells: readonly DrawnCell[]): boolean {
  return cells.filter(({ role }) => role === 'figure').length === 7;
}

/** As browsers of terminals draw table 四: the rule under the groups begins behind the last column that has none. */
function screenBox(drawn: DrawnTable): string {
  if (drawn.id !== 't4') return box(withoutSpans(drawn, 'blank'), ['│', '─', '┼']);
  const texts = drawn.rows.map((row) => row.map(({ text }) => text));
  const [groups = [], suits = [], names = [], figures = []] = texts;
  const own = suits.slice(0, 5);
  const blank = own.map(() => '');
  return [
    `│${groups.join('│')}│`,
    '├────┼────┤',
    `│${[...blank, ...suits.slice(5)].join('│')}│`,
    `│${own.join('│')}├────┬────┬────┤`,
    `│${[...blank, ...names].join('│')}│`,
    '├────┼────┤',
    `│${figures.join('│')}│`,
  ].join('\n');
}

/** A number of the page and a head line after every fifteen lines. */
function paged(text: string): string {
  return text
    .split('\n')
    .flatMap((line, at) => (at % 15 === 14 ? [line, `- ${(at + 1) / 15 + 2} -`, ''] : [line]))
    .join('\n');
}
