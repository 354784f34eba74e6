import { describe, expect, it } from 'vitest';
import { extractReports } from '../../../src/extract.js';
import { drawTable } from '../../render/draw.js';
import { tableMarkup } from '../../render/html/markup.js';
import { htmlPage } from '../../render/html/page.js';
import { seeded } from '../../render/random.js';
import { inventReport } from '../../render/report.js';

const { report, tables } = inventReport({ form: 'ogi-2021', scale: 'city', year: 2023 }, seeded(3));
const PANEL = tables.find(({ id }) => id === 't3')!.panels[0]!;
/** What the table prints of other years, and of what changed. */
const OTHER = '6';

describe('a table that compares the totals of years', () => {
  it.each([
    ['after', ['2021年', '2022年', '2023年']],
    ['after', ['2023年', '2022年']],
    ['before', ['2020年', '2021年', '2022年', '2023年', '同比']],
    ['before', ['本年', '上年', '增减']],
    ['after', ['2020', '2021', '2022', '2023']],
    ['before', ['2022年', '2023年', '增长率']],
  ] as const)('is none of the form: %s it, %j', async (place, names) => {
    const { cells, findings } = await read(place, names, (total) => total);
    for (const [id, { resolved }] of report.figures) expect(cells.get(id)?.resolved, id).toBe(resolved);
    expect(findings.map(({ code, severity }) => [code, severity])).toEqual([['READ-ROW-EXTRA', 'note']]);
    expect(findings[0]!.quote).toContain(names[0]);
  });

  it('casts doubt on the figures where it says others for the year of the report', async () => {
    const { findings } = await read('after', ['2022年', '2023年'], (total) => `${total}7`);
    expect(findings.filter(({ severity }) => severity !== 'note')).not.toEqual([]);
  });
});

async function read(place: 'before' | 'after', names: readonly string[], own: (total: string) => string) {
  const isOwn = (name: string) => name === '本年' || name.startsWith('2023');
  const rows = PANEL.rows.map(({ labels, figures }) => [
    labels.at(-1)!,
    ...names.map((name) => (isOwn(name) ? own(figures.at(-1)!.text) : OTHER)),
  ]);
  const markup = [['情形', ...names], ...rows]
    .map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`)
    .join('');
  const compared = `<table>${markup}</table>`;
  const page = htmlPage(
    report,
    tables.map((table) => {
      const html = tableMarkup(drawTable(table));
      const both = place === 'before' ? `${compared}${html}` : `${html}${compared}`;
      return { id: table.id, html: table.id === 't3' ? both : html };
    }),
  );
  const { reports } = await extractReports(new TextEncoder().encode(page), { path: 'a.html', url: null });
  return reports[0]!;
}
