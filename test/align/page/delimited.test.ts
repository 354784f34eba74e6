import { describe, expect, it } from 'vitest';
import { delimitersOf } from '../../../src/align/page/delimited.js';
import { readTorn, rowsOf, wrongCells } from '../torn-page.js';

describe('the delimiter of a line beside rows', () => {
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

describe('delimitersOf', () => {
  const rows = Array.from({ length: 6 }, (_, at) => `第${'一二三四五六'[at]}行,${at},2`);

  it('finds rows of one length', () => {
    expect(delimitersOf(['标题', 'a,1,2', 'b,3,4', 'c,5,6', '末行'])).toEqual([null, ',', ',', ',', null]);
  });

  it('finds a header and its figures', () => {
    expect(delimitersOf(['结果维持;总计', '1;2'])).toEqual([';', ';']);
  });

  it('finds rows of different lengths, and the header above them', () => {
    const lines = ['一、情况', '类别,数量', ...rows.slice(0, 3), '乙,"1,234"', ...rows.slice(3)];
    expect(delimitersOf(lines)).toEqual([null, ...new Array(8).fill(',')]);
  });

  it.each([
    ['two sentences', ['先公开,后办理', '先办理,后公开']],
    ['a number with thousands below a sentence', ['一是主动公开,二是依申请', '1,234']],
    [
      'rows whose first figure another sign parts',
      rows.map((row, at) => `${at % 2 === 0 ? '' : '组,'}${row.replace(',', '=')},3,4`),
    ],
    ['few rows of different lengths', ['甲,1,2', '乙,丙,3,4', '丁,5,6']],
  ])('finds none in %s', (_, lines) => {
    expect(delimitersOf(lines).every((delimiter) => delimiter === null)).toBe(true);
  });
});

const WAYS = [
  ['quoted', (text: string) => `"${text}"`],
  [
    'with thousands',
    (text: string) => (/^\d{4,}$/u.test(text) ? `"${Number(text).toLocaleString('en')}"` : text),
  ],
] as const;

it.each(
  ['ogi-2021', 'ogi-2019'].flatMap((form) => WAYS.map((way) => [...way, form] as const)),
)('lines without the cells that others cover are read, %s (%s)', async (_, field, form) => {
  const torn = await readTorn(form, (table) =>
    rowsOf(table)
      .map((row) => row.map(({ text }) => field(text)).join(','))
      .join('\n'),
  );
  expect(wrongCells(torn)).toEqual([]);
});
