import { expect, it } from 'vitest';
import { withoutNamesInCells } from '../../src/align/page/named-cells.js';
import { type PageLine, pageSlot } from '../../src/align/page/page-line.js';

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
