import { expect, it } from 'vitest';
import { extractReports } from '../../src/extract.js';
import { drawTable } from '../render/draw.js';
import { seeded } from '../render/random.js';
import { inventReport } from '../render/report.js';
import { textPage } from '../render/text/page.js';

/** Rows of a table as lines of labels and lines of figures. */
function torn(rows: readonly (readonly { readonly text: string; readonly role: string }[])[]) {
  const labels = rows.map((row) => row.filter((cell) => cell.role !== 'figure').map((cell) => cell.text));
  const figures = rows.map((row) => row.filter((cell) => cell.role === 'figure').map((cell) => cell.text));
  return { labels: labels.flat().join('\n'), figures: figures.flat().join('\n') };
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
