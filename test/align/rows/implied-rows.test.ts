import { describe, expect, it } from 'vitest';
import { align } from '../../../src/align/align.js';
import { loadForms } from '../../../src/forms/index.js';
import type { Document, Slot, Table } from '../../../src/model/document.js';
import type { PdfPlace } from '../../../src/model/place.js';

const HEADER = ['类别', '结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
const REVIEW = ['行政复议', '1', '2', '3', '4', '10'];
const DIRECT = ['未经复议直接起诉', '1', '1', '0', '0', '2'];
const AFTER = ['复议后起诉', '0', '1', '1', '0', '2'];

const LINE_PT = 20;
const COLUMN_PT = 60;

function placeOf(row: number, column: number): PdfPlace {
  const [left, top] = [column * COLUMN_PT, 800 - row * LINE_PT];
  return { kind: 'pdf', page: 1, box: [left, top - LINE_PT, left + COLUMN_PT, top] };
}

/** The rows of table four that are told of as such of which nothing is drawn: the first cell of each, and whether it is plain. */
function impliedRowsOf(
  rows: readonly (readonly string[])[],
  isImplied: boolean,
  overleaf: readonly (readonly string[])[] = [],
): (readonly [string, boolean])[] {
  const title = '云溪县人民政府2023年政府信息公开工作年度报告';
  const document: Document = {
    title: null,
    blocks: [
      { kind: 'paragraph', text: title, where: placeOf(-1, 0) },
      ...[rows, overleaf].filter(({ length }) => length > 0).map((each) => tableOf(each, isImplied)),
    ],
    remarks: [],
  };
  const [report] = align(document, loadForms(), 'a.pdf');
  return report!.reading.implied.map(({ cells, isPlain }) => [cells[0]!, isPlain] as const);
}

function tableOf(rows: readonly (readonly string[])[], isImplied: boolean): Table {
  const slots = rows.map((texts, row) =>
    texts.flatMap((raw, column): Slot[] =>
      raw === '缺' ? [] : [{ raw, row, column, rowSpan: 1, columnSpan: 1, where: placeOf(row, column) }],
    ),
  );
  return {
    ...{
      kind: 'table',
      rows: slots,
      columnCount: Math.max(...rows.map(({ length }) => length)),
      where: placeOf(0, 0),
    },
    ...(isImplied ? { isImplied: true } : {}),
  };
}

describe('rows of which nothing is drawn', () => {
  it('are told of, and plain where each has its label and a figure in each column', () => {
    expect(impliedRowsOf([HEADER, REVIEW, DIRECT, AFTER], true)).toEqual([
      ['t4_review__upheld', true],
      ['t4_suit_direct__upheld', true],
      ['t4_suit_after_review__upheld', true],
    ]);
  });

  it.each([
    ['count on before the labels', ['1', '2', '3'], true],
    ['stand there and do not count on', ['1', '2', '4'], false],
  ])('are plain beside numbers that no row has used only where these %s', (_, numbers, isPlain) => {
    const rows = [REVIEW, DIRECT, AFTER].map((row, at) => [numbers[at]!, ...row]);
    expect(impliedRowsOf([['序号', ...HEADER], ...rows], true)).toEqual([
      ['t4_review__upheld', isPlain],
      ['t4_suit_direct__upheld', isPlain],
      ['t4_suit_after_review__upheld', isPlain],
    ]);
  });

  it('are not told of where rules part them', () => {
    expect(impliedRowsOf([HEADER, REVIEW, DIRECT, AFTER], false)).toEqual([]);
  });

  it('are not plain where a figure is not there', () => {
    const lacking = ['未经复议直接起诉', '1', '缺', '0', '0', '2'];
    expect(impliedRowsOf([HEADER, REVIEW, lacking, AFTER], true)).toContainEqual([
      't4_suit_direct__upheld',
      false,
    ]);
  });

  it.each([
    ['a label', ['复议后起诉0', '1', '1', '2', '0', '4']],
    ['a text beside the label', ['复议后起', '诉0', '1', '1', '2', '0', '4']],
  ])('are not plain where a figure ends %s: those behind it may be a column off', (_, after) => {
    const apart = after.length > HEADER.length;
    const wide = (row: readonly string[]) => (apart ? [row[0]!, '', ...row.slice(1)] : row);
    expect(impliedRowsOf([wide(HEADER), wide(REVIEW), wide(DIRECT), after], true)).toEqual([
      ['t4_review__upheld', true],
      ['t4_suit_direct__upheld', true],
      ['t4_suit_after_review__upheld', false],
    ]);
  });

  it('are not plain beside figures that belong to no row: these may be digits of theirs', () => {
    const stray = ['', '', '7', '', '', '8'];
    expect(impliedRowsOf([HEADER, REVIEW, DIRECT, stray, AFTER], true)).toEqual([
      ['t4_review__upheld', true],
      ['t4_suit_direct__upheld', false],
      ['t4_suit_after_review__upheld', false],
    ]);
  });

  it('are not plain where each leaves out another blank cell, and no header says which', () => {
    const early = ['未经复议直接起诉', '缺', '缺', '缺', '缺', '1', '1', '0', '0', '2', ''];
    const late = ['复议后起诉', '缺', '缺', '缺', '缺', '', '0', '1', '1', '0', '2'];
    expect(impliedRowsOf([HEADER, REVIEW], true, [early, late])).toEqual([
      ['t4_review__upheld', true],
      ['t4_suit_direct__upheld', false],
      ['t4_suit_after_review__upheld', false],
    ]);
  });
});
