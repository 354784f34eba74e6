import { expect, it } from 'vitest';
import { extractReports } from '../../../src/extract.js';
import { type DrawnTable, drawTable } from '../../render/draw.js';
import { tableMarkup } from '../../render/html/markup.js';
import { htmlPage } from '../../render/html/page.js';
import type { PlannedTable } from '../../render/plan.js';
import { seeded } from '../../render/random.js';
import { inventReport } from '../../render/report.js';

/** Table three with the sums of the organisations before or behind them. */
function withSubtotals({ panels, ...table }: PlannedTable, before: number): DrawnTable {
  const put = <T>(items: readonly T[], item: T) => [...items.slice(0, before), item, ...items.slice(before)];
  const [panel] = panels;
  const group = panel!.columns[1]!.labels[0]!;
  const rows = panel!.rows.map((row) => {
    const sum = row.figures.slice(1, 6).reduce((total, { text }) => total + Number(text), 0);
    return { ...row, figures: put(row.figures, { text: String(sum), cell: null }) };
  });
  const columns = put(panel!.columns, { id: 'sum', labels: [group, '小计'] });
  return drawTable({ ...table, panels: [{ ...panel!, columns, rows }] });
}

/** The table with a text over its whole width between header and rows. */
function withTextBelowHeader(table: DrawnTable, text: string): DrawnTable {
  const first = table.rows.findIndex((row) => row.some(({ role }) => role === 'figure'));
  const cell = {
    text,
    row: first,
    column: 0,
    rowSpan: 1,
    columnSpan: table.columnCount,
    role: 'header',
  } as const;
  return { ...table, rows: [...table.rows.slice(0, first), [cell], ...table.rows.slice(first)] };
}

it.each([
  ['单位：件', 1],
  ['单位：件', 6],
  ['以下各列均按申请人填报', 1],
])('a text over the whole width below the header names no column: %s', async (text, before) => {
  const { report, tables } = inventReport({ form: 'ogi-2021', scale: 'city' }, seeded(3));
  const page = htmlPage(
    report,
    tables.map((table) => {
      const drawn =
        table.id === 't3' ? withTextBelowHeader(withSubtotals(table, before), text) : drawTable(table);
      return { id: table.id, html: tableMarkup(drawn) };
    }),
  );
  const { reports } = await extractReports(new TextEncoder().encode(page), { path: 'page.html', url: null });
  for (const [id, { state, value, resolved }] of report.figures)
    expect([id, reports[0]?.cells.get(id)]).toMatchObject([id, { state, value, resolved }]);
});
