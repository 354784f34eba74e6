import { describe, expect, it } from 'vitest';
import { align } from '../../src/align/align.js';
import { recalled } from '../../src/align/label/recalled.js';
import { type Form, loadForms } from '../../src/forms/index.js';
import type { Document, Slot } from '../../src/model/document.js';

describe('what is recalled', () => {
  it('is worked out once', () => {
    const recall = recalled<number>(8);
    const asked: string[] = [];
    const lengthOf = (question: string) =>
      recall(question, () => {
        asked.push(question);
        return question.length;
      });
    expect(['甲', '乙丙', '甲'].map(lengthOf)).toEqual([1, 2, 1]);
    expect(asked).toEqual(['甲', '乙丙']);
  });

  it('may be that there is nothing', () => {
    const recall = recalled<null>(8);
    let asked = 0;
    for (let time = 0; time < 2; time += 1)
      recall('', () => {
        asked += 1;
        return null;
      });
    expect(asked).toBe(1);
  });

  it('is no more than so much, and nothing of long questions', () => {
    const recall = recalled<number>(4);
    let asked = 0;
    const ask = (question: string) => recall(question, () => ++asked);
    for (const question of ['1', '2', '3', '4', '5']) ask(question);
    ask('1');
    expect(asked).toBe(6);
    ask('长'.repeat(3000));
    ask('长'.repeat(3000));
    expect(asked).toBe(8);
  });
});

const HEADER = ['类别', '结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
const REVIEW = ['行政复议', '1', '2', '3', '4', '10'];
const DIRECT = ['未经复议直接起诉', '5', '1', '0', '0', '6'];
const AFTER = ['复议后起诉', '0', '1', '1', '0', '2'];
const PLACE = { kind: 'text', start: 0, end: 1 } as const;

/** Table four with these rows; cells of two columns begin with `>`. */
function page(rows: readonly (readonly string[])[], before: readonly string[] = []): Document {
  const slots = rows.map((texts, row) => {
    let column = 0;
    return texts.map((text): Slot => {
      const columnSpan = text.startsWith('>') ? 2 : 1;
      const slot = { raw: text.replace('>', ''), row, column, rowSpan: 1, columnSpan, where: PLACE };
      column += columnSpan;
      return slot;
    });
  });
  const texts = ['云溪县人民政府2023年政府信息公开工作年度报告', ...before];
  return {
    title: null,
    blocks: [
      ...texts.map((text) => ({ kind: 'paragraph', text, where: PLACE }) as const),
      { kind: 'table', rows: slots, columnCount: 7, where: PLACE },
    ],
    remarks: [],
  };
}

const PAGES: readonly (readonly [what: string, document: Document])[] = [
  ['the rows of the form', page([HEADER, REVIEW, DIRECT, AFTER])],
  ['rows that changed places', page([HEADER, REVIEW, AFTER, DIRECT])],
  [
    'columns that changed places',
    page([HEADER.with(1, '结果纠正').with(2, '结果维持'), REVIEW, DIRECT, AFTER]),
  ],
  ['a row whose label nobody knows', page([HEADER, REVIEW, DIRECT.with(0, '某项'), AFTER])],
  ['a column whose label nobody knows', page([HEADER.with(3, '某项'), REVIEW, DIRECT, AFTER])],
  ['a row without figures', page([HEADER, REVIEW, [DIRECT[0]!, '', '', '', '', ''], AFTER])],
  ['a row that lacks a cell', page([HEADER, REVIEW, DIRECT.slice(0, 5), AFTER])],
  ['a label over two columns', page([HEADER.with(2, '>结果纠正'), REVIEW, DIRECT, AFTER])],
  ['another over two columns', page([HEADER.with(4, '>尚未审结'), REVIEW, DIRECT, AFTER])],
  ['a label cut in two', page([HEADER, REVIEW, ['未经复议'], DIRECT.with(0, '直接起诉'), AFTER])],
  ['the first half of that label alone', page([HEADER, REVIEW, ['未经复议'], DIRECT.with(0, '某项'), AFTER])],
  ['more text before', page([HEADER, REVIEW, DIRECT, AFTER], ['一、总体情况', '全年收到申请3件。'])],
];

/** Forms of which nothing is recalled. */
const fresh = (): Form[] => structuredClone(loadForms()) as Form[];

describe('a page that is like others before it', () => {
  const remembering = fresh();
  const before = PAGES.map(([, document]) => align(document, remembering, 'a.html'));

  it.each(PAGES)('is read as it is where none was before: %s', (what, document) => {
    const alone = align(document, fresh(), 'a.html');
    expect(align(document, remembering, 'a.html')).toEqual(alone);
    expect(before[PAGES.findIndex(([other]) => other === what)]).toEqual(alone);
  });
});
