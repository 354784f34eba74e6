import { expect, it } from 'vitest';
import { extractReports } from '../../src/extract.js';
import { type DrawnTable, drawTable } from '../render/draw.js';
import { seeded } from '../render/random.js';
import { inventReport } from '../render/report.js';
import { textPage } from '../render/text/page.js';
import { isFigure, rowsOf } from './torn-page.js';

/** Cells parted by tabs; the figures of table 四 and of a row of table 三, and the last one of a row of table 二, are blank. */
function write(table: DrawnTable): string {
  return rowsOf(table)
    .map((row) => {
      const isBlank = table.id === 't4' || row.some(({ text }) => text.includes('重复申请'));
      const last = row.some(({ text }) => text === '规章') ? row.at(-1) : null;
      return row.map((cell) => ((isBlank && isFigure(cell)) || cell === last ? '' : cell.text)).join('\t');
    })
    .join('\n');
}

it.each([
  ['ogi-2021', 'report.txt', (text: string) => text],
  ['ogi-2019', 'report.txt', (text: string) => text],
  ['ogi-2021', 'report.html', (text: string) => `<html><body><pre>${text}</pre></body></html>`],
  ['ogi-2019', 'report.html', (text: string) => `<html><body><pre>${text}</pre></body></html>`],
])('keeps the blank cells at the end of a row, and a row of nothing else (%s, %s)', async (form, path, finish) => {
  const { report, tables } = inventReport({ form, undivided: false }, seeded(5));
  const texts = tables.map((table) => ({ id: table.id, text: write(drawTable(table)) }));
  const bytes = new TextEncoder().encode(finish(textPage(report, texts)));
  const { reports } = await extractReports(bytes, { path, url: null });
  const ids = [...reports[0]!.cells.keys()];
  const own = (pattern: RegExp) =>
    ids.filter((id) => pattern.test(id)).map((id) => reports[0]!.cells.get(id)!.state);
  const last = form === 'ogi-2021' ? 't2_regulations__in_force' : 't2_regulations__public_total';
  expect(new Set(own(/^t4_/u))).toEqual(new Set(['blank']));
  expect(new Set(own(/^t3_not_processed_repeat__/u))).toEqual(new Set(['blank']));
  expect(reports[0]!.cells.get(last)!.state).toBe('blank');
});
