import { describe, expect, it } from 'vitest';
import { publicationDate } from '../../../src/align/caption/published.js';

describe('publicationDate', () => {
  it.each([
    ['发布日期：2023-01-31', '2023-01-31'],
    ['成文日期：2024年2月29日', '2024-02-29'],
    ['发布时间：[2023.1.5 10:20]', '2023-01-05'],
    ['上传时间：2023-01-30', '2023-01-30'],
    ['更新时间：2024-05-06 发布日期：2023-01-29', '2023-01-29'],
    ['成文日期：2022-12-30 公开日期：2023-01-29', '2023-01-29'],
  ])('reads %s', (line, date) => expect(publicationDate([line])).toBe(date));

  it.each([
    '发布日期：2023-02-30',
    '发布日期：2023-02-29',
    '日期：2023-13-01',
    '日期：2023-00-10',
    '总计 2023',
    '当前时间：2024年5月6日',
    '生效日期：2024-05-06',
    '统计时间：2022年1月1日至2022年12月31日',
    '时间：2022年1月1日至2022年12月31日',
  ])('takes no date from %s', (line) => expect(publicationDate([line])).toBeNull());

  it('finds the day in the next cell or line', () => {
    expect(publicationDate(['发布机构', '市政府办', '发文日期', '2018-02-28'])).toBe('2018-02-28');
    expect(publicationDate(['成文日期：', '废止日期：', '2024-05-06'])).toBeNull();
  });

  it('takes the next line where a day is impossible', () => {
    expect(publicationDate(['发布日期：2023-02-30', '成文日期：2023-03-01'])).toBe('2023-03-01');
  });
});
