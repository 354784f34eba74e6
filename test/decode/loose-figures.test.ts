import { expect, it } from 'vitest';
import { extractReports } from '../../src/extract.js';

const HEADER = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
const BEHIND =
  '五、存在的主要问题及改进情况\n信息更新不够及时。\n六、其他需要报告的事项\n无其他需要报告的事项。';

/** Table four as programs leave it that print one cell to a line, and what stands behind it. */
async function readBlocks(figures: readonly number[], behind: string) {
  const labels = ['行政复议', '行政诉讼', ...HEADER, '未经复议直接起诉', '复议后起诉', ...HEADER, ...HEADER];
  const text = [
    '青川市人民政府2023年政府信息公开工作年度报告',
    '四、政府信息公开行政复议、行政诉讼情况',
    ...labels,
    ...figures.map(String),
    behind,
  ].join('\n\n');
  const { reports } = await extractReports(new TextEncoder().encode(text), { path: 'page.txt', url: null });
  const cell = (id: string) => reports[0]?.cells.get(id)?.resolved;
  return ['t4_review__total', 't4_suit_direct__total', 't4_suit_after_review__total'].map(cell);
}

it('a row with fewer figures than cells is believed in its full blocks alone where figures stand alone behind the prose that follows', async () => {
  const figures = [21, 35, 31, 19, 106, 32, 41, 24, 35, 132, 36, 36];
  expect(await readBlocks(figures, BEHIND)).toEqual([106, 132, 36]);
  expect(await readBlocks(figures, `${BEHIND}\n\n31\n\n7\n\n110`)).toEqual([106, 132, null]);
});
