import { describe, expect, it } from 'vitest';
import { delimitersOf } from '../../src/align/page/delimited.js';

describe('the delimiter of a line', () => {
  const table = ['规章,0,0,0', '行政规范性文件,3,1,5', '其他文件,0,0,0'];

  it('is that of the rows beside it, also where it has fewer fields', () => {
    expect(delimitersOf([...table, '信息内容', '行政许可,12', '行政处罚,"1,203"'])).toEqual([
      ...[',', ',', ','],
      null,
      ...[',', ','],
    ]);
  });

  it('is none in a sentence among the rows', () => {
    const sentence = '2022年,公开信息12条,比上年增加3条。';
    expect(delimitersOf([...table, sentence]).at(-1)).toBeNull();
    expect(delimitersOf([...table, '共公开1,203']).at(-1)).toBeNull();
  });

  it('is none where no rows stand together', () => {
    expect(delimitersOf(['行政许可,12', '共12件,', '行政处罚,3'])).toEqual([null, null, null]);
  });
});
