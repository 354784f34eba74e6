import { describe, expect, it } from 'vitest';
import { joinPieces } from '../../../../src/read/pdf/pages/join-pieces.js';
import type { PageSlot, PageTable } from '../../../../src/read/pdf/table/page-table.js';

type Cell = string | { text: string; rows?: number; columns?: number } | null;

/** A piece of a table from its rows; null where a cell above or to the left reaches over. Columns are 50 pt wide. */
function piece(page: number, rows: readonly (readonly Cell[])[], more: Partial<PageTable> = {}): PageTable {
  const slots = rows.flatMap((row, rowIndex) =>
    row.flatMap((cell, column): PageSlot[] => {
      if (cell === null) return [];
      const {
        text,
        rows: rowSpan = 1,
        columns: columnSpan = 1,
      } = typeof cell === 'string' ? { text: cell } : cell;
      return [{ row: rowIndex, column, rowSpan, columnSpan, raw: text, page, box: [0, 0, 1, 1] }];
    }),
  );
  const width = Math.max(...rows.map((row) => row.length));
  const borders = Array.from({ length: width + 1 }, (_, index) => index * 50);
  return {
    page,
    box: [0, 0, width * 50, 100],
    borders,
    implied: false,
    rowCount: rows.length,
    slots,
    ...more,
  };
}

function rowsOf(table: PageTable | null): string[] {
  if (table === null) return ['not joined'];
  return Array.from({ length: table.rowCount }, (_, row) => {
    const slots = table.slots.filter((slot) => slot.row === row).sort((a, b) => a.column - b.column);
    return slots.map((slot) => slot.raw + (slot.rowSpan > 1 ? `×${slot.rowSpan}` : '')).join('|');
  });
}

describe('joining a table over a page break', () => {
  it('glues a merged label cut by the break, and no label that is whole', () => {
    const upper = piece(4, [
      [{ text: '三、本年度', rows: 3 }, { text: '（三）不予公开', rows: 2 }, '7.属于行政执法案卷', '9'],
      [null, null, '8.属于行政查询事项', '105'],
      [null, '（四）无', '1.本机关不掌握相关政府信息', '746'],
    ]);
    const lower = piece(5, [
      [{ text: '办理结果', rows: 4 }, { text: '法提供', rows: 2 }, '2.没有现成信息需要另行制作', '11'],
      [null, null, '3.补正后申请内容仍不明确', '1'],
      [null, { text: '（五）不予处理', rows: 2 }, '1.信访举报投诉类申请', '56'],
      [null, null, '2.重复申请', '25'],
    ]);
    expect(rowsOf(joinPieces(upper, lower))).toEqual([
      '三、本年度办理结果×7|（三）不予公开×2|7.属于行政执法案卷|9',
      '8.属于行政查询事项|105',
      '（四）无法提供×3|1.本机关不掌握相关政府信息|746',
      '2.没有现成信息需要另行制作|11',
      '3.补正后申请内容仍不明确|1',
      '（五）不予处理×2|1.信访举报投诉类申请|56',
      '2.重复申请|25',
    ]);
  });

  it('joins a row whose label and figures stand on two pages', () => {
    const group = (text: string, rows: number) => ({ text, rows });
    const figuresFirst = joinPieces(
      piece(1, [
        [group('（三）不予公开', 1), '8.属于行政查询事项', '18', '24'],
        [group('（四）无法提供', 1), '', '29', '-'],
      ]),
      piece(2, [
        [group('', 2), '1.本机关不掌握相关政府信息', '', ''],
        [null, '2.没有现成信息需要另行制作', '39', '13'],
      ]),
    );
    expect(rowsOf(figuresFirst)).toEqual([
      '（三）不予公开|8.属于行政查询事项|18|24',
      '（四）无法提供×2|1.本机关不掌握相关政府信息|29|-',
      '2.没有现成信息需要另行制作|39|13',
    ]);
    const labelFirst = joinPieces(
      piece(1, [['二、上年结转政府信息公开申请数量', '', '']]),
      piece(2, [
        ['', '/', '4'],
        ['（一）予以公开', '1', '2'],
      ]),
    );
    expect(rowsOf(labelFirst)).toEqual(['二、上年结转政府信息公开申请数量|/|4', '（一）予以公开|1|2']);
  });

  it('leaves two rows apart where one of them is blank and the other has its own label', () => {
    const joined = joinPieces(piece(1, [['1.甲', '3', '']]), piece(2, [['2.乙', '', '']]));
    expect(rowsOf(joined)).toEqual(['1.甲|3|', '2.乙||']);
  });

  it('keeps groups apart where the break falls between them', () => {
    const upper = piece(1, [
      [{ text: '（三）不予公开', rows: 2 }, '1.甲', '1'],
      [null, '2.乙', '2'],
    ]);
    const lower = piece(2, [
      [{ text: '（四）无法提供', rows: 2 }, '1.丙', '3'],
      [null, '2.丁', '4'],
    ]);
    expect(rowsOf(joinPieces(upper, lower))).toEqual([
      '（三）不予公开×2|1.甲|1',
      '2.乙|2',
      '（四）无法提供×2|1.丙|3',
      '2.丁|4',
    ]);
  });

  it('goes on with a label that is repeated or blank below the break', () => {
    const upper = piece(1, [['三、本年度办理结果', '1.甲', '1']]);
    const repeated = piece(2, [
      [{ text: '三、本年度办理结果', rows: 2 }, '2.乙', '2'],
      [null, '3.丙', '3'],
    ]);
    const blank = piece(2, [
      [{ text: '', rows: 2 }, '2.乙', '2'],
      [null, '3.丙', '3'],
    ]);
    const whole = ['三、本年度办理结果×3|1.甲|1', '2.乙|2', '3.丙|3'];
    expect(rowsOf(joinPieces(upper, repeated))).toEqual(whole);
    expect(rowsOf(joinPieces(upper, blank))).toEqual(whole);
  });

  it('glues the two halves of a row of which the break cut the label', () => {
    const upper = piece(1, [
      ['（一）予以公开', '5'],
      ['（二）部分公开（区分处理的，只计这一情', '447'],
    ]);
    const lower = piece(2, [
      ['形，不计其他情形）', ''],
      ['（三）不予公开', '8'],
    ]);
    expect(rowsOf(joinPieces(upper, lower))).toEqual([
      '（一）予以公开|5',
      '（二）部分公开（区分处理的，只计这一情形，不计其他情形）|447',
      '（三）不予公开|8',
    ]);
  });

  it('never glues rows that only look alike: labels without numbers, blank figures', () => {
    const upper = piece(1, [
      ['信息内容', '本年处理决定数量'],
      ['行政处罚', ''],
    ]);
    const lower = piece(2, [['行政强制', '12']]);
    expect(rowsOf(joinPieces(upper, lower))).toEqual([
      '信息内容|本年处理决定数量',
      '行政处罚|',
      '行政强制|12',
    ]);
  });

  it('drops the header that is repeated, whole or not at all', () => {
    const header: Cell[][] = [
      [{ text: '情形', rows: 2 }, { text: '申请人情况', columns: 2 }, null],
      [null, '自然人', '总计'],
    ];
    const upper = piece(1, [...header, ['1.甲', '1', '1']]);
    const joined = ['情形×2|申请人情况', '自然人|总计', '1.甲|1|1', '2.乙|2|2'];
    expect(rowsOf(joinPieces(upper, piece(2, [...header, ['2.乙', '2', '2']])))).toEqual(joined);
    const other = piece(2, [...header.slice(0, 1), [null, '法人', '总计'], ['2.乙', '2', '2']]);
    expect(rowsOf(joinPieces(upper, other))).toHaveLength(6);
    expect(rowsOf(joinPieces(upper, piece(2, header)))).toEqual(joined.slice(0, 3));
  });

  it('keeps apart the lines of numbers that wrap, of which the break has cut off the last', () => {
    const upper = piece(1, [['（一）予以公开', '27', '3', '404']]);
    expect(rowsOf(joinPieces(upper, piece(2, [['', '1', '', '9']])))).toEqual([
      '（一）予以公开|27\n1|3|404\n9',
    ]);
    const named = piece(2, [['（二）部分公开', '1', '', '9']]);
    expect(rowsOf(joinPieces(upper, named))).toEqual(['（一）予以公开|27|3|404', '（二）部分公开|1||9']);
  });

  it('glues a row whose label the break cut as well as its numbers that wrap, digits of either width', () => {
    const upper = piece(1, [['二、上年结转政府', '１０', '13', '4', '12']]);
    const lower = piece(2, [['信息公开申请数量', '１', '', '', '2']]);
    expect(rowsOf(joinPieces(upper, lower))).toEqual([
      '二、上年结转政府信息公开申请数量|１０\n１|13|4|12\n2',
    ]);
    const whole = piece(2, [['信息公开申请数量', '1', '0', '0', '1']]);
    expect(rowsOf(joinPieces(upper, whole))).toHaveLength(2);
    const another = piece(2, [['2.重复申请', '1', '', '', '2']]);
    expect(rowsOf(joinPieces(upper, another))).toHaveLength(2);
  });

  it('keeps apart the lines of numbers that wrap in a row without a label, as that of table four is', () => {
    const upper = piece(1, [['115', '69', '153', '198']]);
    expect(rowsOf(joinPieces(upper, piece(2, [['8', '', '', '0']])))).toEqual(['115\n8|69|153|198\n0']);
    for (const row of [
      ['8', '2', '1', '0'],
      ['8', '', '', '-'],
      ['2.重复申请', '', '', '0'],
    ]) {
      expect(rowsOf(joinPieces(upper, piece(2, [row])))).toEqual(['115|69|153|198', row.join('|')]);
    }
  });

  it('takes rows of figures for no header', () => {
    const table = piece(1, [['3', '0', '3']]);
    expect(rowsOf(joinPieces(table, piece(2, [['3', '0', '3']])))).toEqual(['3|0|3', '3|0|3']);
  });

  it('puts both pieces on the borders of both', () => {
    const wide = piece(1, [[{ text: '一、本年新收', columns: 3 }, null, null, '30']]);
    const upper = {
      ...wide,
      borders: [0, 150, 200],
      slots: wide.slots.map((slot, column) => ({ ...slot, column, columnSpan: 1 })),
    };
    const lower = piece(2, [['三、', '（一）', '1.甲', '5']]);
    const joined = joinPieces(upper, { ...lower, borders: [0, 51, 99, 151, 201] });
    expect(joined?.slots.map(({ raw, row, column, columnSpan }) => [raw, row, column, columnSpan])).toEqual([
      ['一、本年新收', 0, 0, 3],
      ['30', 0, 3, 1],
      ['三、', 1, 0, 1],
      ['（一）', 1, 1, 1],
      ['1.甲', 1, 2, 1],
      ['5', 1, 3, 1],
    ]);
  });

  it('does not join tables of different width', () => {
    expect(joinPieces(piece(1, [['甲', '1']]), piece(2, [['乙', '1', '2']]))).toBeNull();
  });
});
