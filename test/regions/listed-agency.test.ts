import { describe, expect, it } from 'vitest';
import { extractReports } from '../../src/extract.js';

const TABLE = [
  '第二十条第（一）项',
  '信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数',
  '规章 | 0 | 0 | 0',
  '行政规范性文件 | 7 | 1 | 7',
  '第二十条第（五）项',
  '信息内容 | 本年处理决定数量',
  '行政许可 | 12',
];

const agencyOf = async (printed: string, listed?: string) => {
  const text = [`${printed}2022年政府信息公开工作年度报告`, '二、主动公开政府信息情况', ...TABLE].join('\n');
  const { reports } = await extractReports(new TextEncoder().encode(text), {
    path: 'a.txt',
    url: null,
    ...(listed === undefined ? {} : { agency: listed }),
  });
  return reports[0]?.agency;
};

describe('the name of the agency in a list of sources', () => {
  it('says where a body is that the page names without its place', async () => {
    expect(await agencyOf('区财政局', '青川市临河区财政局')).toBe('青川市临河区财政局');
    expect(await agencyOf('', '青川市临河区财政局')).toBe('青川市临河区财政局');
  });

  it('does not replace another name', async () => {
    expect(await agencyOf('临河区民政局', '青川市临河区财政局')).toBe('临河区民政局');
    expect(await agencyOf('区财政局')).toBe('区财政局');
  });
});
