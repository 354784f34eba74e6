import { describe, expect, it } from 'vitest';
import { publicationDate } from '../../src/align/caption/published.js';

describe('publicationDate', () => {
  it.each([
    ['发布日期：2023-01-31', '2023-01-31'],
    ['成文日期：2024年2月29日', '2024-02-29'],
    ['发布时间：[2023.1.5 10:20]', '2023-01-05'],
  ])('reads %s', (line, date) => expect(publicationDate([line])).toBe(date));

  it.each([
    '发布日期：2023-02-30',
    '发布日期：2023-02-29',
    '日期：2023-13-01',
    '日期：2023-00-10',
    '总计 2023',
  ])('takes no date from %s', (line) => expect(publicationDate([line])).toBeNull());

  it('takes the next line where a day is impossible', () => {
    expect(publicationDate(['发布日期：2023-02-30', '成文日期：2023-03-01'])).toBe('2023-03-01');
  });
});
