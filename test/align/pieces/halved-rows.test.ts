import { expect, it } from 'vitest';
import { extractReports } from '../../../src/extract.js';
import { drawTable } from '../../render/draw.js';
import { tableMarkup } from '../../render/html/markup.js';
import { htmlPage } from '../../render/html/page.js';
import { seeded } from '../../render/random.js';
import { inventReport } from '../../render/report.js';

const LABEL = '二、上年结转政府信息公开申请数量';

it('believes no figures of a row that a page break made two, digits and label', async () => {
  const { report, tables } = inventReport({ form: 'ogi-2021', scale: 'city' }, seeded(4));
  const drawn = tables.map((table) => ({ id: table.id, html: tableMarkup(drawTable(table)) }));
  const page = htmlPage(report, drawn).replace(
    new RegExp(`<tr>((?:(?!<tr>)[^])*?)${LABEL}([^]*?)</tr>`, 'u'),
    (_, before: string, figures: string) => {
      const halves = (half: 0 | 1) =>
        figures.replace(/>(\d+)</gu, (_all, digits: string) => `>${inTwo(digits)[half]}<`);
      return `<tr>${before}二、上年结转政府${halves(0)}</tr><tr>${before}信息公开申请数量${halves(1)}</tr>`;
    },
  );
  const { reports } = await extractReports(new TextEncoder().encode(page), { path: 'page.html', url: null });
  const cells = [...report.figures].filter(([id]) => id.startsWith('t3_carried_in'));
  expect(cells.some(([, { value }]) => (value ?? 0) > 9)).toBe(true);
  const wrong = cells.filter(([id, { resolved }]) => {
    const read = reports[0]!.cells.get(id)!.resolved;
    return read !== null && read !== resolved;
  });
  expect(wrong).toEqual([]);
});

function inTwo(digits: string): readonly [string, string] {
  return digits.length > 1 ? [digits.slice(0, -1), digits.slice(-1)] : [digits, ''];
}
