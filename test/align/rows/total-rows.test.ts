import { expect, it } from 'vitest';
import { extractReports } from '../../../src/extract.js';
import { type DrawnTable, drawTable } from '../../render/draw.js';
import { tableMarkup } from '../../render/html/markup.js';
import { htmlPage } from '../../render/html/page.js';
import { seeded } from '../../render/random.js';
import { inventReport } from '../../render/report.js';

/** What is told of a report whose table 三 has a row more at its end: the sums of its last two rows, and what is added to them. */
async function codesWith(label: string, more: number) {
  const { report, tables } = inventReport({ form: 'ogi-2021', undivided: false, scale: 'dense' }, seeded(3));
  const markups = tables.map(drawTable).map((table) => ({
    id: table.id,
    html: table.id === 't3' ? withTotal(table, label, more) : tableMarkup(table),
  }));
  const page = new TextEncoder().encode(htmlPage(report, markups));
  const { reports } = await extractReports(page, { path: 'a.html', url: null });
  const wrong = [...report.figures].filter(
    ([id, { resolved }]) => reports[0]!.cells.get(id)?.resolved !== resolved,
  );
  expect(wrong).toEqual([]);
  return reports[0]!.findings.flatMap(({ code, severity }) => (severity === 'note' ? [] : [code]));
}

function withTotal(table: DrawnTable, label: string, more: number): string {
  const last = table.rows.slice(-2).map((row) => row.filter(({ role }) => role === 'figure'));
  const sums = last[0]!.map(({ text }, at) => Number(text || 0) + Number(last[1]![at]!.text || 0) + more);
  const cells = [`<td colspan="3">${label}</td>`, ...sums.map((sum) => `<td>${sum}</td>`)];
  return tableMarkup(table).replace(/(<\/tbody>)?<\/table>/, `<tr>${cells.join('')}</tr>$&`);
}

it.each([
  '合计',
  '小计',
  '总计（三＋四）',
])('a row that sums up those above it is passed over: %s', async (label) => {
  expect(await codesWith(label, 0)).toEqual([]);
});

it.each([
  ['合计', 1, 'READ-ROW-TWICE'],
  ['小计', 1, 'READ-ROW-UNREAD'],
  ['（七）总计', 0, 'READ-ROW-TWICE'],
  ['其中：网络申请', 0, 'READ-ROW-UNREAD'],
])('a row that does not, or is called something else, is told: %s + %d', async (label, more, code) => {
  expect(await codesWith(label, more)).toContain(code);
});
