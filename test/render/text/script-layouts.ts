import { type DrawnTable, textsOfRow } from '../draw.js';
import type { Layout } from '../layout.js';
import { withoutSpans } from '../spans.js';
import { drawnTextPage } from './page.js';

type Cells = readonly string[];

/** Text as scripts print the rows of a table: lists, quotes, brackets, separators of their own, numbers before them. */
export const SCRIPT_LAYOUTS: readonly Layout[] = [
  rows('script-lists', (cells) => `[${cells.map((text) => `'${text}'`).join(', ')}]`),
  rows('script-lists-in-place', (cells) => JSON.stringify(cells), true),
  rows(
    'script-tuples',
    (cells) => `(${cells.map((text) => (NUMBER.test(text) ? text : `'${text}'`)).join(', ')})`,
  ),
  rows('script-quoted-tabs', (cells) => cells.map((text) => `"${text}"`).join('\t'), true),
  rows('script-quotes', (cells) => cells.map((text) => `“${text}”`).join(' ')),
  rows('script-brackets', (cells) => cells.map((text) => `【${text}】`).join('')),
  rows('script-unit-separators', (cells) => cells.join('\u001f')),
  rows('script-word-cells', (cells) => `${cells.map((text) => `${text}\r\u0007`).join('')}\r\u0007`),
  rows('script-numbered-rows', (cells, at) => `${at + 1}. ${cells.join('\t')}`),
  rows(
    'script-nested-lists',
    (cells) => cells.map((text, at) => `${at === 0 ? '-' : ' '} - "${text}"`).join('\n'),
    false,
    {
      hides: ['row-ends'],
    },
  ),
  {
    name: 'script-list-of-lists',
    extension: 'txt',
    render: (sample) =>
      drawnTextPage(sample, (table) => JSON.stringify(textsOf(withoutSpans(table, 'blank')))),
  },
  {
    name: 'script-escaped-markdown',
    extension: 'md',
    render: (sample) => drawnTextPage(sample, (table) => escapedMarkdown(withoutSpans(table, 'blank'))),
  },
  {
    name: 'script-labels-with-colons',
    extension: 'txt',
    hides: ['blanks', 'row-ends'],
    render: (sample) => drawnTextPage(sample, namedRows),
  },
];

const NUMBER = /^\d+$/u;

function rows(
  name: string,
  write: (cells: Cells, at: number) => string,
  inPlace = false,
  how: Partial<Layout> = {},
): Layout {
  return {
    extension: 'txt',
    ...how,
    name,
    render: (sample) =>
      drawnTextPage(sample, (drawn) =>
        textsOf(inPlace ? withoutSpans(drawn, 'blank') : drawn)
          .map(write)
          .join('\n'),
      ),
  };
}

function textsOf({ rows: drawn }: DrawnTable): string[][] {
  return drawn.filter((row) => row.length > 0).map((row) => row.map(({ text }) => text));
}

/** Every sign that could be a mark of Markdown with a backslash before it. */
function escapedMarkdown(table: DrawnTable): string {
  const [first = '', ...rest] = textsOf(table).map(
    (cells) => `| ${cells.map((text) => text.replace(/[.()\-_*#]/gu, '\\$&')).join(' | ')} |`,
  );
  return ['', first, `|${' --- |'.repeat(table.columnCount)}`, ...rest, ''].join('\n');
}

function namedRows({ rows: drawn }: DrawnTable): string {
  return drawn
    .filter((row) => row.length > 0)
    .map((row) => {
      const { labels, figures } = textsOfRow(row);
      return figures.length === 0 ? labels.join(' ') : `${labels.join(' ')}：${figures.join('；')}`;
    })
    .join('\n');
}
