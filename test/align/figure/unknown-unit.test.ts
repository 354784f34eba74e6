import { expect, it } from 'vitest';
import { extractReports } from '../../../src/extract.js';
import { drawTable } from '../../render/draw.js';
import { tableMarkup } from '../../render/html/markup.js';
import { htmlPage } from '../../render/html/page.js';
import { seeded } from '../../render/random.js';
import { inventReport } from '../../render/report.js';

/** The cell of the fees of a page whose unit is printed in other words. */
async function feesIn(unit: string) {
  const { report, tables } = inventReport({ form: 'ogi-2021', scale: 'city' }, seeded(3));
  const page = htmlPage(
    report,
    tables.map((table) => ({ id: table.id, html: tableMarkup(drawTable(table)) })),
  ).replaceAll('万元）', `${unit}）`);
  const { reports } = await extractReports(new TextEncoder().encode(page), { path: 'page.html', url: null });
  const [read] = reports;
  return { cell: read?.cells.get('t2_fees__amount_wan'), codes: read?.findings.map(({ code }) => code) };
}

it('converts an amount from a unit that the form does not use', async () => {
  const { cell } = await feesIn('千元');
  expect(cell?.resolved).toBeCloseTo((cell?.value ?? Number.NaN) / 10, 9);
  expect(cell?.printedUnit).toBe('千元');
});

it.each(['美元', '口元'])('believes no amount in a unit that nobody can convert: %s', async (unit) => {
  const { cell, codes } = await feesIn(unit);
  expect(cell).toMatchObject({ state: 'number', printedUnit: unit, resolved: null, basis: null });
  expect(codes).toContain('READ-UNIT-UNKNOWN');
});
