import { expect, it } from 'vitest';
import { extractReports } from '../../../src/extract.js';

/** A header of one column in three lines, its corner beside the middle one, and a figure that its narrow column wraps. */
const PAGE = `青禾县人民政府2022年政府信息公开工作年度报告
二、主动公开政府信息情况
第二十条第（一）项
信息内容 本年制发件数 本年废止件数 现行有效件数
规章 0 0 0
行政规范性文件 4 0 17
第二十条第（五）项
信息内容 本年处理决定数量
行政许可 93
第二十条第（六）项
信息内容 本年处理决定数量
行政处罚 5
行政强制 0
第二十条第（八）项
                                本年收费金
信息内容                        额（单位：
                                万元）
行政事业性收费                  FIGURE
三、收到和处理政府信息公开申请情况
`;

async function fees(figure: string) {
  const bytes = new TextEncoder().encode(PAGE.replace('FIGURE', figure));
  const { reports } = await extractReports(bytes, { path: 'page.txt', url: null });
  return { cell: reports[0]?.cells.get('t2_fees__amount_wan'), findings: reports[0]?.findings ?? [] };
}

it('a label that is wrapped around the corner of its header is one column', async () => {
  const { cell, findings } = await fees('25170.49');
  expect(cell?.resolved).toBe(25170.49);
  expect(findings.map(({ code }) => code)).not.toContain('READ-COLUMN-EXTRA');
});

it('the rest of a wrapped figure is not taken for that of another column', async () => {
  const { cell, findings } = await fees(`25170.4949\n${' '.repeat(32)}34万元`);
  expect(cell?.resolved).toBeNull();
  const told = findings.filter(
    ({ severity, cells }) => severity !== 'note' && cells.includes('t2_fees__amount_wan'),
  );
  expect(told).not.toEqual([]);
});
