import { expect, it } from 'vitest';
import { partsByHeader } from '../../../src/align/cells/inner-headers.js';
import type { Page } from '../../../src/align/cells/page.js';
import type { RowSlots } from '../../../src/align/columns/slots/row-slots.js';
import { layoutsOf } from '../../../src/align/layout/table-layout.js';
import { type PageLine, pageSlot } from '../../../src/align/page/page-line.js';
import { tokensOf } from '../../../src/align/rows/tokens.js';
import { extractReports } from '../../../src/extract.js';
import { loadForms } from '../../../src/forms/index.js';
import type { Where } from '../../../src/model/place.js';
import { type DrawnTable, drawTable } from '../../render/draw.js';
import { tableMarkup } from '../../render/html/markup.js';
import { htmlPage } from '../../render/html/page.js';
import { seeded } from '../../render/random.js';
import { inventReport } from '../../render/report.js';

const NOWHERE: Where = { kind: 'text', start: 0, end: 0 };
const FORM = loadForms()[0]!;
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

it('takes nothing that stands in the line of a row for a label of the header between two', () => {
  const [panel] = layoutsOf(FORM.tables.find(({ id }) => id === 't3')!)[0]!.panels;
  const line = (texts: readonly string[]): PageLine => ({
    block: 0,
    frame: 'grid',
    slots: texts.map((text, column) => pageSlot(text, column, 1, NOWHERE)),
  });
  const figures = COLUMNS.map(() => '1');
  const lines = [
    line(['1.属于国家秘密', ...figures, '占一成']),
    line(['', ...COLUMNS, '占比']),
    line(['（三）不予公开', '2.其他法律行政法规禁止公开', ...figures]),
  ];
  const tokens = tokensOf(lines);
  const rows = ['1.属于国家秘密', '2.其他法律行政法规禁止公开'].map((label) => {
    const own = tokens.filter(({ raw }) => raw === label);
    return { found: { tokens: own } } as unknown as RowSlots;
  });
  const taken = new Set(rows.flatMap(({ found }) => found.tokens));
  const parts = partsByHeader(rows, panel!, { tokens, lines, taken } as unknown as Page);
  expect(parts.map(({ header }) => header?.map(({ raw }) => raw) ?? null)).toEqual([
    null,
    [...COLUMNS, '占比'],
  ]);
});
