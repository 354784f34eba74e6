import { expect, it } from 'vitest';
import { withoutNamesInCells } from '../../../src/align/page/named-cells.js';
import { type PageLine, pageSlot } from '../../../src/align/page/page-line.js';

const WHERE = { kind: 'text', start: 0, end: 0 } as const;

function lines(...rows: readonly (readonly string[])[]): PageLine[] {
  return rows.map((row) => ({
    block: 0,
    frame: 'grid',
    slots: row.map((raw, column) => pageSlot(raw, column, 1, WHERE)),
  }));
}

function rowsOf(read: readonly PageLine[]): string[][] {
  return read.map(({ slots }) => slots.map(({ raw }) => raw));
}

it('takes the label of the column out of the cells below it', () => {
  const table = lines(
    ['', '自然人', '总计'],
    ['（一）予以公开', '自然人：3', '总计：-'],
    ['（七）总计', '自然人:', '总计: 4件'],
  );
  expect(rowsOf(withoutNamesInCells(table))).toEqual([
    ['', '自然人', '总计'],
    ['（一）予以公开', '3', '-'],
    ['（七）总计', '', '4件'],
  ]);
});

it('puts the labels above the figures where they stand nowhere else', () => {
  const table = lines(['行政复议'], ['结果维持：1', '总计：1'], ['结果维持：2', '总计：2']);
  expect(rowsOf(withoutNamesInCells(table))).toEqual([
    ['行政复议'],
    ['结果维持', '总计'],
    ['1', '1'],
    ['2', '2'],
  ]);
});

it('leaves a remark alone, and text behind a colon', () => {
  const table = lines(['备注：无', '规章'], ['责任人：甲', '电话：12345 转 6', '邮编：100000']);
  expect(rowsOf(withoutNamesInCells(table))).toEqual(rowsOf(table));
});

it('takes it out without a colon as well, with a line break or nothing between them, and where only the name is printed', () => {
  const table = lines(
    ['', '自然人', '商业\n企业', '总计'],
    ['（一）予以公开', '自然人\n3', '商业企业 1', '总计4'],
    ['（二）部分公开', '自然人', '商业企业', '总计'],
    ['（七）总计', '自然人\n3', '商业企业\n-', '总计'],
  );
  expect(rowsOf(withoutNamesInCells(table)).slice(1)).toEqual([
    ['（一）予以公开', '3', '1', '4'],
    ['（二）部分公开', '', '', ''],
    ['（七）总计', '3', '-', ''],
  ]);
});

it('takes out a word that stands for no column before every figure', () => {
  const table = lines(
    ['', '自然人', '总计'],
    ['（一）予以公开', '件数：3', '件数 3'],
    ['（七）总计', '件数', '件数3'],
  );
  expect(rowsOf(withoutNamesInCells(table)).slice(1)).toEqual([
    ['（一）予以公开', '3', '3'],
    ['（七）总计', '', '3'],
  ]);
});

it('knows the names of columns without a header by their repetition', () => {
  const table = lines(['行政许可', '处理决定数量 6'], ['行政处罚', '处理决定数量 7']);
  expect(rowsOf(withoutNamesInCells(table))).toEqual([
    ['处理决定数量'],
    ['行政许可', '6'],
    ['行政处罚', '7'],
  ]);
});

it.each([
  [
    'other words before figures',
    [
      ['', '自然人'],
      ['（一）予以公开', '其中3'],
      ['（七）总计', '商业企业 4'],
    ],
  ],
  [
    'a header that is printed again',
    [
      ['', '自然人', '总计'],
      ['（一）', '自然人 1', '总计 1'],
      ['', '自然人', '总计'],
    ],
  ],
  [
    'labels that are copied down',
    [
      ['三、结果', '（一）'],
      ['三、结果', '（二）'],
    ],
  ],
])('leaves alone: %s', (_, rows) => {
  const table = lines(...rows);
  expect(rowsOf(withoutNamesInCells(table)).at(-1)).toEqual(rows.at(-1));
});
