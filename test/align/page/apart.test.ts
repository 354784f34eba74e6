import { expect, it } from 'vitest';
import { extractReports } from '../../../src/extract.js';
import { damageOf } from '../../render/damage.js';
import { drawTable } from '../../render/draw.js';
import { seeded } from '../../render/random.js';
import { inventReport } from '../../render/report.js';
import { textPage } from '../../render/text/page.js';

/** Rows of a table as lines of labels and lines of figures. */
function torn(rows: readonly (readonly { readonly text: string; readonly role: string }[])[]) {
  const labels = rows.map((row) => row.filter((cell) => cell.role !== 'figure').map((cell) => cell.text));
  const figures = rows.map((row) => row.filter((cell) => cell.role === 'figure').map((cell) => cell.text));
  return {
    labels: labels.flat().join('\n'),
    figures: figures
      .flat()
      .filter((text) => text !== '')
      .join('\n'),
  };
}

it.each([
  'ogi-2021',
  'ogi-2019',
])('names every row in doubt where all labels stand before all figures (%s)', async (form) => {
  const { report, tables } = inventReport({ form, undivided: false }, seeded(5));
  const texts = tables.map((table) => {
    const { rows } = drawTable(table);
    const { labels, figures } = torn(rows);
    return { id: table.id, text: `${labels}\n${figures}` };
  });
  const bytes = new TextEncoder().encode(textPage(report, texts));
  const { reports } = await extractReports(bytes, { path: 'torn.txt', url: null });
  const named = new Set(
    reports[0]!.findings.filter(({ severity }) => severity !== 'note').flatMap(({ cells }) => cells),
  );
  const wrong = [...reports[0]!.cells].filter(
    ([id, cell]) => cell.resolved !== report.figures.get(id)!.resolved,
  );
  expect(wrong.length).toBeGreaterThan(0);
  expect(wrong.filter(([id]) => !named.has(id))).toEqual([]);
});

it('leaves all figures to all rows of a single column, as which is whose only their order says', async () => {
  const text = [
    ...['云溪县人民政府2023年政府信息公开工作年度报告', '二、主动公开政府信息情况'],
    ...['第二十条第（五）项', '信息内容|本年处理决定数量', '行政许可|5'],
    ...['第二十条第（六）项', '信息内容|本年处理决定数量', '行政处罚', '行政强制', '7', '8'],
    ...['第二十条第（八）项', '信息内容|本年收费金额（单位：万元）', '行政事业性收费|9'],
  ].join('\n');
  const { reports } = await extractReports(new TextEncoder().encode(text), { path: 'a.txt', url: null });
  const { cells } = reports[0]!;
  const rows = ['t2_penalties', 't2_coercion'].map((row) => cells.get(`${row}__decisions`));
  expect(rows).toMatchObject([
    { raw: '7 8', resolved: null },
    { raw: '7 8', resolved: null },
  ]);
});

it.each([
  ['pages of text', (line: string) => line, 'a.txt'],
  ['paragraphs', (line: string) => `<p>${line}</p>`, 'a.html'],
])('believes no figure in %s where each stands above its label: that of the first row is behind the header', async (_, drawn, path) => {
  const text = [
    ...['云溪县人民政府2023年政府信息公开工作年度报告', '二、主动公开政府信息情况'],
    ...['第二十条第（五）项', '信息内容 本年处理决定数量', '行政许可 5'],
    ...['第二十条第（六）项', '信息内容 本年处理决定数量', '124', '行政处罚', '58', '行政强制'],
    ...['第二十条第（八）项', '信息内容 本年收费金额（单位：万元）', '行政事业性收费 9'],
  ];
  const bytes = new TextEncoder().encode(text.map(drawn).join('\n\n'));
  const { reports } = await extractReports(bytes, { path, url: null });
  const { cells } = reports[0]!;
  const figures = ['t2_penalties', 't2_coercion', 't2_permits'].map(
    (row) => cells.get(`${row}__decisions`)?.resolved,
  );
  expect(figures).toEqual([null, null, 5]);
});

it.each([
  'ogi-2021',
  'ogi-2019',
])('names a row without figures in whose label stands what is left of that of its group (%s)', async (form) => {
  const random = seeded(5);
  const { report, tables } = damageOf('zeros-blank').apply(
    inventReport({ form, undivided: false, scale: 'town' }, random),
    random,
  );
  const texts = tables.map((table) => {
    const { rows } = drawTable(table);
    const { labels, figures } = torn(rows);
    const parted = labels
      .replace('（四）无法提供\n', '')
      .replace(/^2\.没有现成信息.*$/mu, '（四）无法\n$&\n提供');
    return { id: table.id, text: `${parted}\n${figures}` };
  });
  const bytes = new TextEncoder().encode(textPage(report, texts));
  const { reports } = await extractReports(bytes, { path: 'torn.txt', url: null });
  const named = new Set(
    reports[0]!.findings.filter(({ severity }) => severity !== 'note').flatMap(({ cells }) => cells),
  );
  const row = [...reports[0]!.cells.keys()].filter((id) => id.startsWith('t3_unavailable_needs_creation'));
  expect(row.filter((id) => !named.has(id))).toEqual([]);
});
