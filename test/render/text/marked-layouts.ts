import { type DrawnTable, drawTable } from '../draw.js';
import { tableMarkup } from '../html/markup.js';
import type { Layout } from '../layout.js';
import type { Sample } from '../sample.js';
import { withoutSpans } from '../spans.js';
import { drawnTextPage } from './page.js';

/** Lines of cells on a page of paper. */
const LINES_PER_PAGE = 40;

const HIDES_ROWS: Partial<Layout> = { hides: ['row-ends'] };

/** Text with what programs put around its cells and lines: delimiters and quotes, lists, marks, page numbers. */
export const MARKED_LAYOUTS: readonly Layout[] = [
  // The marks between its rows are passed over: a cell to a line is what is read.
  marked('text-wiki-table', wikiTable, undefined, HIDES_ROWS),
  marked('text-quoted-mail', cellLines, (page) => eachLine(page, (line) => `> ${line}`), HIDES_ROWS),
  marked('text-hyphen-list', cellLines, (page) => eachLine(page, (line) => `- ${line}`), HIDES_ROWS),
  marked('text-numbered-lines', rowLines, (page) => eachLine(page, (line, at) => `${at + 1}\t${line}`)),
  marked(
    'text-page-numbers-between-cells',
    cellLines,
    (page) => paged(page, (at) => `- ${at} -`),
    HIDES_ROWS,
  ),
  marked('text-form-feeds-between-cells', cellLines, (page) => paged(page, (at) => `${at}\f`), HIDES_ROWS),
  marked('text-written-line-ends', rowLines, (page) =>
    page.replaceAll('\t', String.raw`\t`).replaceAll('\n', String.raw`\n`),
  ),
  marked('text-json-string', rowLines, (page) => JSON.stringify({ id: 17, content: page })),
  {
    name: 'text-markdown-tables-in-html',
    extension: 'md',
    render: (sample) =>
      drawnTextPage(
        sample,
        (table) => `<html><body>${tableMarkup(table).replaceAll('\n', '')}</body></html>`,
      ),
  },
  {
    name: 'text-json-lists',
    extension: 'txt',
    render: (sample) =>
      JSON.stringify([drawnTextPage(sample, () => '').split('\n'), ...lists(sample)], null, 1),
  },
];

function marked(
  name: string,
  write: (table: DrawnTable) => string,
  mark: (page: string) => string = (page) => page,
  how: Partial<Layout> = {},
): Layout {
  return { ...how, name, extension: 'txt', render: (sample) => mark(drawnTextPage(sample, write)) };
}

function lists({ tables }: Sample): string[][][] {
  return tables.map((table) => withoutSpans(drawTable(table), 'blank').rows.map(textsOf));
}

function textsOf(row: DrawnTable['rows'][number]): string[] {
  return row.map((cell) => cell.text);
}

function filledRows(table: DrawnTable): string[][] {
  return table.rows.filter((row) => row.length > 0).map(textsOf);
}

function rowLines(table: DrawnTable): string {
  return filledRows(table)
    .map((row) => row.join('\t'))
    .join('\n');
}

function cellLines(table: DrawnTable): string {
  return filledRows(table).flat().join('\n');
}

function wikiTable(table: DrawnTable): string {
  const rows = filledRows(table).map((row) => row.map((text) => `| ${text}`).join('\n'));
  return ['{|', rows.join('\n|-\n'), '|}'].join('\n');
}

function eachLine(page: string, write: (line: string, at: number) => string): string {
  return page.split('\n').map(write).join('\n');
}

function paged(page: string, folio: (number: number) => string): string {
  const isEnd = (at: number) => at % LINES_PER_PAGE === LINES_PER_PAGE - 1;
  return eachLine(page, (line, at) => (isEnd(at) ? `${line}\n${folio((at + 1) / LINES_PER_PAGE)}` : line));
}
