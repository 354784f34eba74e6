import { expect, it } from 'vitest';
import { extractReports } from '../../../src/extract.js';

const RESULTS = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
const FIGURES = [1, 2, 3, 4, 10, 1, 1, 0, 0, 2, 0, 1, 1, 0, 2];

const row = (texts: readonly (string | number)[]) =>
  `<tr>${texts.map((text) => `<td>${text}</td>`).join('')}</tr>`;

/** The header of table four in a table of its own, and the line below it in another. */
async function resolvedOf(line: readonly number[], hidden = ''): Promise<(number | null)[]> {
  const header =
    '<tr><td colspan="5">行政复议</td><td colspan="10">行政诉讼</td></tr>' +
    `<tr>${RESULTS.map((name) => `<td rowspan="2">${name}</td>`).join('')}` +
    '<td colspan="5">未经复议直接起诉</td><td colspan="5">复议后起诉</td></tr>' +
    row([...RESULTS, ...RESULTS]);
  const page =
    '<h1>云溪县人民政府2023年政府信息公开工作年度报告</h1><p>四、政府信息公开行政复议、行政诉讼情况</p>' +
    `<table>${header}</table><table>${hidden}${row(line)}</table>`;
  const { reports } = await extractReports(new TextEncoder().encode(page), { path: 'a.html', url: null });
  return [...reports[0]!.cells].filter(([id]) => id.startsWith('t4')).map(([, { resolved }]) => resolved);
}

it('a full line of figures in the table below belongs to a header that stands alone', async () => {
  expect(await resolvedOf(FIGURES)).toEqual(FIGURES);
});

it('so does one behind the same header out of sight', async () => {
  const hidden = `<tr><td colspan="5"></td><td colspan="10"></td></tr>${row(FIGURES.map(() => ''))}`;
  expect(await resolvedOf(FIGURES, hidden)).toEqual(FIGURES);
});

it.each([
  ['that lacks a cell', FIGURES.slice(1)],
  ['with the number of a page', [3]],
])('a line %s does not', async (_, line) => {
  expect(await resolvedOf(line)).toEqual(FIGURES.map(() => null));
});
