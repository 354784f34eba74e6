import { expect, it } from 'vitest';
import type { PageLine } from '../../../src/align/page/page-line.js';
import { pageSlot } from '../../../src/align/page/page-line.js';
import { withoutUnitColumns } from '../../../src/align/page/unit-columns.js';

const NOWHERE = { kind: 'text', start: 0, end: 0 } as const;

function grid(...rows: readonly (readonly string[])[]): PageLine[] {
  return rows.map((row) => ({
    block: 0,
    frame: 'grid',
    slots: row.map((raw, column) => pageSlot(raw, column, 1, NOWHERE as never)),
  }));
}

const textsOf = (lines: readonly PageLine[]) => lines.map(({ slots }) => slots.map(({ raw }) => raw));

it.each([
  ['named', '单位'],
  ['not named', ''],
])('leaves out a column of one counting word between labels and figures, %s', (_, name) => {
  const lines = grid(
    ['项目', name, '自然人', '总计'],
    ['一、本年新收', '件', '3', '3'],
    ['二、上年结转', '件', '', '0'],
  );
  expect(textsOf(withoutUnitColumns(lines)).slice(1)).toEqual([
    ['一、本年新收', '3', '3'],
    ['二、上年结转', '', '0'],
  ]);
});

it.each([
  ['a label of the form stands over it', grid(['项目', '自然人', '总计'], ['一、本年新收', '件', '3件'])],
  ['another row has a figure there', grid(['项目', '', '总计'], ['甲', '件', '3'], ['乙', '4', '4'])],
  ['figures stand before it', grid(['项目', '总计', '单位'], ['甲', '3', '件'])],
  ['the words differ', grid(['项目', '单位', '总计'], ['甲', '件', '3'], ['乙', '次', '3'])],
  ['it names an amount of money', grid(['项目', '单位', '总计'], ['甲', '万元', '3'])],
])('keeps a column where %s', (_, lines) => {
  expect(withoutUnitColumns(lines)).toEqual(lines);
});
