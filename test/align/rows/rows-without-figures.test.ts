import { expect, it } from 'vitest';
import { extractReports } from '../../../src/extract.js';
import { drawTable } from '../../render/draw.js';
import { tableMarkup } from '../../render/html/markup.js';
import { htmlPage } from '../../render/html/page.js';
import type { PlannedPanel, PlannedTable } from '../../render/plan.js';
import { seeded } from '../../render/random.js';
import { inventReport } from '../../render/report.js';

/** The codes of findings about a report whose table three has other rows, notes apart; every cell must be right. */
async function codesWith(change: (panel: PlannedPanel) => PlannedPanel): Promise<string[]> {
  const { report, tables } = inventReport({ form: 'ogi-2021', scale: 'county' }, seeded(3));
  const changed = ({ panels, ...table }: PlannedTable): PlannedTable => ({
    ...table,
    panels: table.id === 't3' ? panels.map(change) : panels,
  });
  const page = htmlPage(
    report,
    tables.map((table) => ({ id: table.id, html: tableMarkup(drawTable(changed(table))) })),
  );
  const { reports } = await extractReports(new TextEncoder().encode(page), { path: 'page.html', url: null });
  for (const [id, { state, value }] of report.figures)
    expect([id, reports[0]?.cells.get(id)]).toMatchObject([id, { state, value }]);
  return reports[0]!.findings.filter(({ severity }) => severity !== 'note').map(({ code }) => code);
}

const row = (label: string, figures: readonly string[]) => ({
  id: null,
  labels: [label],
  figures: figures.map((text) => ({ text, cell: null })),
});

/** Each group in a row of its own over its rows, with a text in every column. */
const withGroups = (text: string) => (panel: PlannedPanel) => ({
  ...panel,
  rows: panel.rows.flatMap((each, at) => {
    const above = panel.rows[at - 1]?.labels ?? [];
    const groups = each.labels.slice(0, -1).filter((label, level) => above[level] !== label);
    return [
      ...groups.map((label) => row(label, Array(panel.columns.length).fill(text))),
      { ...each, labels: each.labels.slice(-1) },
    ];
  }),
});

it.each(['—', '/'])('takes groups that print %s for groups without figures', async (dash) => {
  expect(await codesWith(withGroups(dash))).toEqual([]);
});

it('tells of groups that print figures of their own', async () => {
  expect(await codesWith(withGroups('1'))).toContain('READ-ROW-UNREAD');
});

it('takes numbers of columns for none, with the sum that the last of them is', async () => {
  const numbers = row('甲', ['1', '2', '3', '4', '5', '6', '7=1+2+3+4+5+6']);
  expect(await codesWith((panel) => ({ ...panel, rows: [numbers, ...panel.rows] }))).toEqual([]);
});
