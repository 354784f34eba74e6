import { describe, expect, it } from 'vitest';
import { extractReports } from '../../src/extract.js';
import { drawTable } from '../render/draw.js';
import { tableMarkup } from '../render/html/markup.js';
import { htmlPage } from '../render/html/page.js';
import { seeded } from '../render/random.js';
import { inventReport } from '../render/report.js';

const RESULTS = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
/** A figure of the other year. */
const LAST_YEAR = 9;
const COLUMNS = ['upheld', 'corrected', 'other', 'pending', 'total'];
const ROWS = [
  ['行政复议', 't4_review'],
  ['未经复议直接起诉', 't4_suit_direct'],
  ['复议后起诉', 't4_suit_after_review'],
] as const;

describe('columns that are divided by years', () => {
  it.each([
    ['2022年', '2023年', false],
    ['本年', '上年', true],
  ])('are those of the last year: %s beside %s', async (left, right, isFirst) => {
    const { report, tables } = inventReport({ form: 'ogi-2021', undivided: false }, seeded(3));
    const figure = (id: string) => report.figures.get(id)!.resolved;
    const row = (cells: readonly (string | number | null)[]) =>
      `<tr>${cells.map((cell) => `<td>${cell ?? ''}</td>`).join('')}</tr>`;
    const header = `<tr><td rowspan="2">类别</td>${RESULTS.map((name) => `<td colspan="2">${name}</td>`).join('')}</tr>`;
    const body = ROWS.map(([label, id]) =>
      row([
        label,
        ...COLUMNS.flatMap((column) => {
          const own = figure(`${id}__${column}`);
          return isFirst ? [own, LAST_YEAR] : [LAST_YEAR, own];
        }),
      ]),
    );
    const disputes = `<table>${header}${row(RESULTS.flatMap(() => [left, right]))}${body.join('')}</table>`;
    const page = htmlPage(
      report,
      tables.map((table) => ({
        id: table.id,
        html: table.id === 't4' ? disputes : tableMarkup(drawTable(table)),
      })),
    );
    const { reports } = await extractReports(new TextEncoder().encode(page), { path: 'a.html', url: null });
    const ids = ROWS.flatMap(([, id]) => COLUMNS.map((column) => `${id}__${column}`));
    expect(ids.map((id) => reports[0]!.cells.get(id)!.resolved)).toEqual(ids.map(figure));
    expect(reports[0]!.findings.filter(({ severity }) => severity !== 'note')).toEqual([]);
  });
});
