import { expect, it } from 'vitest';
import { extractReports } from '../../../src/extract.js';
import { drawTable } from '../../render/draw.js';
import { tableMarkup } from '../../render/html/markup.js';
import { htmlPage } from '../../render/html/page.js';
import type { PlannedTable } from '../../render/plan.js';
import { seeded } from '../../render/random.js';
import { inventReport } from '../../render/report.js';

/** Table three with a column of units before its figures, no label of groups, and what is left of a header over two rows. */
function withUnits(table: PlannedTable): string {
  const [panel] = table.panels;
  const columns = [
    { id: 'unit', labels: ['单位'] },
    ...panel!.columns.map(({ id, labels: [first, second] }, at) => ({
      id,
      // The group is written in each of its cells, and not alike: it is no cell over all of them.
      labels: second === undefined ? [first!] : [`${first!.slice(0, at)} ${first!.slice(at)}`, second],
    })),
  ];
  const rows = panel!.rows.map(({ id, labels, figures }) => ({
    id,
    labels: [labels.at(-1)!],
    figures: [{ text: '件', cell: null }, ...figures],
  }));
  const drawn = drawTable({ ...table, panels: [{ ...panel!, columns, rows }] });
  // The cell of 自然人 lost its span, so that the labels in the row below it moved to the left.
  return tableMarkup({
    ...drawn,
    rows: drawn.rows.map((row) =>
      row.map((cell) => (cell.text === '自然人' ? { ...cell, rowSpan: 1 } : cell)),
    ),
  });
}

/** Each row of table three in a table of its own, under the header once more, with its unit before its figures. */
function rowByRow(table: PlannedTable): string {
  const [panel] = table.panels;
  const columns = [{ id: 'unit', labels: ['单位'] }, ...panel!.columns];
  return panel!.rows
    .map(({ id, labels, figures }) => {
      const row = { id, labels, figures: [{ text: '件', cell: null }, ...figures] };
      return tableMarkup(drawTable({ ...table, panels: [{ ...panel!, columns, rows: [row] }] }));
    })
    .join('<p>&nbsp;</p>');
}

it.each([
  ['over which labels have moved', 'ogi-2021', withUnits],
  ['in tables of one row each', 'ogi-2019', rowByRow],
] as const)('takes no column of units %s for one of the form', async (_, form, write) => {
  const { report, tables } = inventReport({ form, scale: 'dense' }, seeded(3));
  const page = htmlPage(
    report,
    tables.map((table) => ({
      id: table.id,
      html: table.id === 't3' ? write(table) : tableMarkup(drawTable(table)),
    })),
  );
  const { reports } = await extractReports(new TextEncoder().encode(page), { path: 'page.html', url: null });
  for (const [id, { state, value, resolved }] of report.figures) {
    const cell = reports[0]?.cells.get(id);
    expect([id, cell]).toMatchObject([id, { state, value }]);
    expect([null, resolved]).toContain(cell?.resolved);
  }
});
