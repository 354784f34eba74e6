import { describe, expect, it } from 'vitest';
import { extractReports } from '../../../src/extract.js';

const TITLE = '清源县档案局2020年政府信息公开工作年度报告\n二、主动公开政府信息情况\n';
const CORNER = '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）';

/** Table two between bars, its first header in the given lines. */
function documents(...header: string[]): string {
  return `${TITLE}${[
    '第二十条第（一）项 |',
    ...header,
    '规章 | 1 | 2 | 3 |',
    '规范性文件 | 4 | 5 | 6 |',
    '第二十条第（五）项 |',
    '信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量 |',
    '行政许可 | 7 | 8 | 9 |',
    '其他对外管理服务事项 | 10 | 11 | 12 |',
    '第二十条第（六）项 |',
    '信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量 |',
    '行政处罚 | 13 | 14 | 15 |',
    '行政强制 | 16 | 17 | 18 |',
  ].join('\n')}\n`;
}

/** Table three between bars, the labels of its columns in the given lines. */
function requests(...header: string[]): string {
  return `${TITLE}三、收到和处理政府信息公开申请情况\n${[
    `${CORNER} | 申请人情况 |`,
    '自然人 | 法人或其他组织 | 总计 |',
    ...header,
    '一、本年新收政府信息公开申请数量 | 3 | 1 | 0 | 2 | 0 | 5 | 11 |',
    '二、上年结转政府信息公开申请数量 | 0 | 0 | 0 | 0 | 0 | 1 | 1 |',
  ].join('\n')}\n`;
}

async function resolved(text: string, row: string): Promise<(number | null)[]> {
  const { reports } = await extractReports(new TextEncoder().encode(text), { path: 'page.txt', url: null });
  const cells = [...(reports[0]?.cells ?? [])].filter(([id]) => id.startsWith(`${row}__`));
  return cells.map(([, cell]) => cell.resolved);
}

const CUT = '信息内容 | 本年新 | 本年新 | 对外公开总数量 |';

describe('halves of labels in a line of their own', () => {
  it.each([
    ['where they follow each other', [CUT, '制作数量 | 公开数量 |']],
    [
      'with that of the last label',
      ['信息内容 | 本年新 | 本年新 | 对外公开 |', '制作数量 | 公开数量 | 总数量 |'],
    ],
  ])('belong to the labels that they complete (%s)', async (_, header) => {
    expect(await resolved(documents(...header), 't2_normative_docs')).toEqual([4, 5, 6]);
  });

  it('belong to them in a group of columns too', async () => {
    const text = requests('商业 | 科研 | 社会公益组织 | 法律服务机构 | 其他 |', '企业 | 机构 |');
    expect(await resolved(text, 't3_new_received')).toEqual([3, 1, 0, 2, 0, 5, 11]);
  });

  it('tell the order of the columns', async () => {
    const text = documents(CUT, '公开数量 | 制作数量 |');
    expect(await resolved(text, 't2_normative_docs')).toEqual([5, 4, 6]);
  });

  it('say nothing where they may belong to several', async () => {
    const text = documents('信息内容 | 本年新 | 本年新 | 对外公开总数量 |', '公开数量 |');
    expect((await resolved(text, 't2_normative_docs')).slice(0, 2)).toEqual([null, null]);
  });
});
