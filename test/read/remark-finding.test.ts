import { describe, expect, it } from 'vitest';
import type { Remark } from '../../src/model/document.js';
import type { Where } from '../../src/model/place.js';
import { ABSENT, type CellReading } from '../../src/model/reading.js';
import { remarkFindings } from '../../src/read/remark-finding.js';

const CELLS = new Map<string, CellReading>([
  ['t3_granted__total', cell('blank', { kind: 'pdf', page: 2, box: [0, 0, 50, 20] })],
  ['t3_partial__total', cell('number', { kind: 'pdf', page: 2, box: [0, 20, 50, 40] })],
  ['t3_carried_out__total', cell('blank', { kind: 'pdf', page: 1, box: [0, 0, 50, 20] })],
  ['t4_review__total', cell('blank', { kind: 'html', path: 'td', start: 10, end: 20 })],
]);

describe('the finding of a remark', () => {
  it.each<[string, string, Where | null, string[]]>([
    ['the blank cells that show a picture', 'IMAGE_IN_CELL', page(2), ['t3_granted__total']],
    ['every cell under struck-out text', 'STRUCK_TEXT', page(2), ['t3_granted__total', 't3_partial__total']],
    ['cells by the characters of their source', 'IMAGE_IN_CELL', source(19, 30), ['t4_review__total']],
    ['none that ends where the place begins', 'IMAGE_IN_CELL', source(20, 30), []],
    ['none where it speaks of a whole table', 'UNRULED_TABLE', page(2), []],
    ['none where it has no place', 'STRUCK_TEXT', null, []],
  ])('names %s', (_, code, where, cells) => {
    const remark: Remark = { code, text: 'as it was read', where };
    expect(remarkFindings([remark], CELLS).flatMap((finding) => finding.cells)).toEqual(cells);
  });

  it('is left out where it speaks of cells of the form alone, and none is at its place', () => {
    const remark = (where: Where): Remark => ({ code: 'LIST_NUMBER', text: 'as it was read', where });
    expect(remarkFindings([remark(source(10, 20))], CELLS)).toHaveLength(1);
    expect(remarkFindings([remark(source(30, 40))], CELLS)).toEqual([]);
  });

  it('is one for all cells of which the same is so', () => {
    const struck = (text: string, where: Where | null): Remark => ({
      ...{ code: 'STRUCK_TEXT', text: `struck: ${text}`, where },
      quote: text,
    });
    const findings = remarkFindings(
      [struck('3', null), struck('12', page(2)), struck('4', source(10, 20))],
      CELLS,
    );
    expect(findings).toMatchObject([
      {
        code: 'READ-STRUCK-TEXT',
        cells: ['t3_granted__total', 't3_partial__total', 't4_review__total'],
        messageEn: 'struck: 12 (one of 3 places)',
        messageZh: '划去的文字未读取（第2页，共3处，此为其一）：12',
      },
    ]);
  });

  it('has no English in its Chinese words where nothing is quoted', () => {
    const remark: Remark = { code: 'PAGE_CUT', text: 'page 2 holds more than is read', where: page(2) };
    expect(remarkFindings([remark], CELLS)[0]!.messageZh).toBe('页面内容超出纸面（第2页）');
  });

  it('stays apart where remarks are of other kinds, or of more than a cell', () => {
    const remark = (code: string): Remark => ({ code, text: code, where: page(2) });
    const codes = ['OBLIQUE_TEXT', 'FOOTNOTE_MARK', 'OBLIQUE_TEXT', 'STRUCK_TEXT', 'FOOTNOTE_MARK'];
    expect(remarkFindings(codes.map(remark), CELLS).map((finding) => finding.code)).toEqual([
      'READ-OBLIQUE-TEXT',
      'READ-FOOTNOTE-MARK',
      'READ-OBLIQUE-TEXT',
      'READ-STRUCK-TEXT',
    ]);
  });
});

function cell(state: CellReading['state'], where: Where): CellReading {
  return { ...ABSENT, state, raw: '', where };
}

function page(number: number): Where {
  return { kind: 'pdf', page: number, box: [10, 10, 40, 30] };
}

function source(start: number, end: number): Where {
  return { kind: 'html', path: 'td', start, end };
}
