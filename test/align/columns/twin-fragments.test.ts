import { describe, expect, it } from 'vitest';
import { extractReports } from '../../../src/extract.js';

/** Table two between bars, the labels of its first columns as given. */
function page(header: string, rows = ['规章 | 1 | 2 | 3 |', '规范性文件 | 4 | 5 | 6 |']): string {
  return [
    '清源县档案局2020年政府信息公开工作年度报告',
    '二、主动公开政府信息情况',
    '第二十条第（一）项 |',
    `信息内容 | ${header} |`,
    ...rows,
    '第二十条第（五）项 |',
    '信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量 |',
    '行政许可 | 7 | 8 | 9 |',
    '其他对外管理服务事项 | 10 | 11 | 12 |',
    '',
  ].join('\n');
}

async function readingOf(text: string) {
  const { reports } = await extractReports(new TextEncoder().encode(text), { path: 'page.txt', url: null });
  const { cells, findings } = reports[0]!;
  const ids = ['made_new', 'opened_new', 'public_total'].map((column) => `t2_normative_docs__${column}`);
  return {
    figures: ids.map((id) => cells.get(id)?.resolved ?? null),
    codes: findings.map(({ code }) => code).filter((code) => code.startsWith('READ-COLUMN')),
  };
}

describe('two labels of which the same is left', () => {
  it('are those of the form in its order, where all columns stand in it and no other begins so', async () => {
    const text = page('本年新 | 本年新 | 对外公开总数量');
    expect(await readingOf(text)).toEqual({ figures: [4, 5, 6], codes: [] });
  });

  it.each([
    ['stand behind a column that the form has last', '对外公开总数量 | 本年新 | 本年新'],
    ['stand beside a column whose label says nothing', '本年新 | 本年新 | 备注'],
    ['stand three times', '本年新 | 本年新 | 本年新'],
  ])('say nothing where they %s', async (_, header) => {
    const { figures, codes } = await readingOf(page(header));
    expect(figures).not.toEqual([4, 5, 6]);
    expect(codes).not.toEqual([]);
  });
});
