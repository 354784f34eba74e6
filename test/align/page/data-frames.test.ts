import { expect, it } from 'vitest';
import type { DrawnTable } from '../../render/draw.js';
import { withoutSpans } from '../../render/spans.js';
import { readTorn, rowsOf, wrongCells } from '../torn-page.js';

/** The rows of a table as a data frame holds them: each row and column numbered from 0, spanned cells copied. */
function frame(table: DrawnTable): { readonly numbers: string[]; readonly rows: string[][] } {
  const rows = rowsOf(withoutSpans(table, 'copy')).map((row, at) => [
    String(at),
    ...row.map(({ text }) => text),
  ]);
  return { numbers: rows[0]!.slice(1).map((_, at) => String(at)), rows };
}

function asCsv(table: DrawnTable): string {
  const { numbers, rows } = frame(table);
  return [['', ...numbers], ...rows].map((row) => row.join(',')).join('\n');
}

function asMarkdown(table: DrawnTable): string {
  const { numbers, rows } = frame(table);
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const rule = `|---:|${numbers.map(() => ':---').join('|')}|`;
  return `\n${[line(['', ...numbers]), rule, ...rows.map(line)].join('\n')}\n`;
}

it.each([
  ['CSV', 'ogi-2021', asCsv],
  ['CSV', 'ogi-2019', asCsv],
  ['Markdown', 'ogi-2021', asMarkdown],
  ['Markdown', 'ogi-2019', asMarkdown],
])('numbers of rows and columns of a data frame are no figures (%s, %s)', async (_, form, write) => {
  const torn = await readTorn(form, write);
  const told = torn.report.findings.filter(({ severity }) => severity !== 'note').map(({ code }) => code);
  expect(wrongCells(torn)).toEqual([]);
  expect(told).toEqual([]);
});
