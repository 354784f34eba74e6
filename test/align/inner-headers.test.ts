import { expect, it } from 'vitest';
import { extractReports } from '../../src/extract.js';
import { type DrawnTable, drawTable } from '../render/draw.js';
import { tableMarkup } from '../render/html/markup.js';
import { htmlPage } from '../render/html/page.js';
import { seeded } from '../render/random.js';
import { inventReport } from '../render/report.js';

const COLUMNS = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
const OTHER_ORDER = [1, 0, 2, 4, 3, 5, 6];
const AS_PRINTED = [0, 1, 2, 3, 4, 5, 6];
/** So many rows stand under the first header. */
const UNDER_FIRST = 10;

function line(cells: readonly string[]): string {
  return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
}

/** The rows of table three, from a row on under a header printed again with its columns in an order. */
function twoHeaders({ rows }: DrawnTable, order: readonly number[], between: string): string {
  const under = (places: readonly number[], cells: typeof rows) => [
    line(['', ...places.map((at) => COLUMNS[at]!)]),
    ...cells.map((row) => {
      const figures = row.filter(({ role }) => role === 'figure');
      const labels = row.filter(({ role }) => role === 'label').map(({ text }) => text);
      return line([labels.join(''), ...places.map((at) => figures[at]!.text)]);
    }),
  ];
  const whole = rows.filter((row) => row.filter(({ role }) => role === 'figure').length === COLUMNS.length);
  const [first, second] = [whole.slice(0, UNDER_FIRST), whole.slice(UNDER_FIRST)];
  return `<table>${under(AS_PRINTED, first).join('')}${between}${under(order, second).join('')}</table>`;
}

it.each(
  [1, 2, 3].flatMap((seed) => [
    ['in one table', '', OTHER_ORDER, seed] as const,
    ['in the next table', '</table><table>', OTHER_ORDER, seed] as const,
    ['in the same order', '', AS_PRINTED, seed] as const,
  ]),
)('rows are read under the header that is printed again above them, %s', async (_, between, order, seed) => {
  const { report, tables } = inventReport(
    { form: 'ogi-2021', undivided: false, scale: 'county' },
    seeded(seed),
  );
  const page = htmlPage(
    report,
    tables.map((table) => ({
      id: table.id,
      html: table.id === 't3' ? twoHeaders(drawTable(table), order, between) : tableMarkup(drawTable(table)),
    })),
  );
  const { reports } = await extractReports(new TextEncoder().encode(page), { path: 'a.html', url: null });
  const cells = reports[0]!.cells;
  expect([...report.figures].filter(([id, { resolved }]) => cells.get(id)?.resolved !== resolved)).toEqual(
    [],
  );
  const orders = reports[0]!.findings.filter(({ code }) => code === 'READ-COLUMN-ORDER');
  expect(orders).toHaveLength(order === AS_PRINTED ? 0 : 1);
});
