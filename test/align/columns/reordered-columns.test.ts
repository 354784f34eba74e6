import { expect, it } from 'vitest';
import { extractReports } from '../../../src/extract.js';
import { type DrawnTable, drawTable } from '../../render/draw.js';
import { tableMarkup } from '../../render/html/markup.js';
import { htmlPage } from '../../render/html/page.js';
import { seeded } from '../../render/random.js';
import { inventReport } from '../../render/report.js';
import { textPage } from '../../render/text/page.js';

const { report: sample, tables } = inventReport({ form: 'ogi-2021', undivided: false }, seeded(3));

/** Table two with the first two of its columns exchanged and the third left out. */
const drawn = tables.map((table) => {
  if (table.id !== 't2') return drawTable(table);
  const panels = table.panels.map((panel) => {
    const order = panel.columns.length === 3 ? [1, 0] : panel.columns.map((_, at) => at);
    const columns = order.map((at) => panel.columns[at]!);
    return {
      ...panel,
      columns,
      rows: panel.rows.map((row) => ({ ...row, figures: order.map((at) => row.figures[at]!) })),
    };
  });
  return drawTable({ ...table, panels });
});

const barred = ({ rows }: DrawnTable) => rows.map((row) => row.map(({ text }) => text).join('|')).join('\n');

async function inDoubt(page: string, path: string): Promise<readonly string[]> {
  const { reports } = await extractReports(new TextEncoder().encode(page), { path, url: null });
  return reports[0]!.findings.find(({ code }) => code === 'READ-COLUMN-MISSING')!.cells;
}

it('a column that is missing from a grid leaves the columns in another order what they are', async () => {
  const page = htmlPage(
    sample,
    tables.map(({ id }, at) => ({ id, html: tableMarkup(drawn[at]!) })),
  );
  expect(await inDoubt(page, 'a.html')).toEqual(['t2_regulations__in_force', 't2_normative_docs__in_force']);
});

it('one that is missing from a text may have been taken for any of them', async () => {
  const page = textPage(
    sample,
    tables.map(({ id }, at) => ({ id, text: barred(drawn[at]!) })),
  );
  expect(await inDoubt(page, 'a.txt')).toHaveLength(6);
});
