import { describe, expect, it } from 'vitest';
import { marginsOf, type PlacedLine, toParagraphs } from '../../../../src/read/pdf/pages/paragraphs.js';
import { linesOf } from '../../../../src/read/pdf/text/glyph-lines.js';
import { write } from '../glyphs.js';

function lines(page: number, ...texts: (readonly [text: string, indent: number, y: number])[]): PlacedLine[] {
  return linesOf(texts.flatMap(([text, indent, y]) => write(text, 100 + indent * 10, y))).map((line) => ({
    page,
    line,
  }));
}

function paragraphsOf(placed: readonly PlacedLine[]) {
  return toParagraphs(placed, marginsOf(placed.map(({ line }) => line)));
}

describe('paragraphs', () => {
  it('join full lines, begin at an indent, end with a short line', () => {
    const placed = lines(
      1,
      ['年度报告', 3, 700],
      ['本机关依照条例编制报', 2, 680],
      ['告，所列数据的统计期限为', 0, 660],
      ['全年。', 0, 640],
      ['一、总体情况', 2, 620],
      ['全年办结申请十二件，均', 1.5, 600],
      ['在期限之内答复申请人了，', 0, 580],
    );
    const next = lines(2, ['无一逾期。', 0, 700]);
    const paragraphs = paragraphsOf([...placed, ...next]);
    expect(paragraphs.map((paragraph) => paragraph.text)).toEqual([
      '年度报告',
      '本机关依照条例编制报告，所列数据的统计期限为全年。',
      '一、总体情况',
      '全年办结申请十二件，均在期限之内答复申请人了，无一逾期。',
    ]);
    expect(paragraphs.at(-1)?.where).toEqual({ kind: 'pdf', page: 1, box: [100, 578, 225, 608] });
  });

  it('part headings of another size from the text below', () => {
    const title = linesOf(write('甲乙丙丁戊己', 100, 700, 20)).map((line) => ({ page: 1, line }));
    expect(paragraphsOf([...title, ...lines(1, ['子丑寅卯辰巳午未申酉戌亥', 0, 670])])).toHaveLength(2);
  });
});
