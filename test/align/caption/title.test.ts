import { describe, expect, it } from 'vitest';
import { findTitle } from '../../../src/align/caption/title.js';

const OTHERS = ['青山市人民政府', '绿水县财政局', '白云区教育局'].map(
  (body) => `${body}2022年政府信息公开工作年度报告`,
);

describe('the title of a report', () => {
  it('is that which stands alone, wherever links to other reports stand', () => {
    const own = '云泽县人民政府2022年政府信息公开工作年度报告';
    for (const lines of [
      [own, '相关链接：', ...OTHERS],
      [...OTHERS, '首页', own],
    ])
      expect(findTitle(lines, '门户网站')).toMatchObject({ agency: '云泽县人民政府', year: 2022 });
  });

  it.each([
    ['云泽县人民政府2022年政府信息公开工作年度报', '告'],
    ['云泽县人民政府2022年政府信息公', '开工作年度报告'],
  ])('is whole where a line end cuts it: %s / %s', (...lines) => {
    expect(findTitle([...lines, '发布时间：2023-01-20'], null)).toMatchObject({
      agency: '云泽县人民政府',
      year: 2022,
    });
  });

  it.each(['（2022年度）', '2022年'])('ends with a year on a line of its own: %s', (year) => {
    const lines = ['云泽县财政局', '政府信息公开工作年度报告', year, '发布时间：2023-01-20'];
    expect(findTitle(lines, null)).toMatchObject({ agency: '云泽县财政局', year: 2022 });
  });

  it.each([
    '（图解）云泽县财政局2022年政府信息公开工作年度报告',
    '2022云泽县财政局2022年度政府信息公开工作年度报告',
  ])('has a name without the shape of the report or a second year: %s', (line) => {
    expect(findTitle([line], null)).toMatchObject({ agency: '云泽县财政局', year: 2022 });
  });

  it.each(['二〇二二', '二○二二', '二零二二', '二 〇 二 二'])('may write its year as %s', (numerals) => {
    const line = `云泽县财政局${numerals}年政府信息公开工作年度报告`;
    expect(findTitle([line], null)).toMatchObject({ agency: '云泽县财政局', year: 2022 });
  });

  it('says 政府 once where it ends the name and begins the subject', () => {
    const line = '云泽县人民政府信息公开工作年度报告（2022年）';
    expect(findTitle([line], null)).toMatchObject({ agency: '云泽县人民政府', year: 2022 });
  });

  it('takes the name of the country, of which the form is, for no body', () => {
    expect(findTitle(['中华人民共和国政府信息公开工作年度报告格式'], null)?.agency).toBeNull();
  });

  it('takes no line of publication data for its beginning', () => {
    const lines = ['发布机构：云泽县人民政府2022年政府信息公', '开工作年度报告'];
    expect(findTitle(lines, null)?.agency ?? null).toBeNull();
  });

  it('may be cut in two lines that repeat the line above them', () => {
    const lines = [
      '云泽县财政局2021年度政府信息公开工作年度报告',
      '云泽县财政局2021年度政府信息',
      '公开工作年度报告',
    ];
    expect(findTitle(lines, null)).toMatchObject({ agency: '云泽县财政局', year: 2021 });
  });

  it.each([
    '首页 > 年度报告 > 云泽县财政局2022年政府信息公开工作年度报告',
    'Page 9 - 云泽县财政局2022年政府信息公开工作年度报告',
    '名  称 云泽县财政局2022年政府信息公开工作年度报告',
    '云泽县人民政府门户网站 部门 云泽县财政局2022年政府信息公开工作年度报告',
    '云泽县财政局（本级机关）2022年政府信息公开工作年度报告',
  ])('has a name without the way to it, its page or its field: %s', (line) => {
    expect(findTitle([line], null)).toMatchObject({ agency: '云泽县财政局', year: 2022 });
  });

  it('takes the way to the page for no name', () => {
    const way = '- 首页 > 政务公开 > 商务局 > 政府信息公开年度报告';
    expect(findTitle([way], null)?.agency ?? null).toBeNull();
  });
});
