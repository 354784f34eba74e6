import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldLabel } from '../../../src/align/label/fold-label.js';
import { similarity } from '../../../src/align/label/similarity.js';

describe('a folded label', () => {
  it.each([
    ['1.属于国家秘密', '1', '属于国家秘密'],
    ['１、属 于 国家秘密', '1', '属于国家秘密'],
    ['1．属于国家秘密', '1', '属于国家秘密'],
    ['（三）不予公开', '(三)', '不予公开'],
    ['(三)不予\n公开', '(三)', '不予公开'],
    ['三、本年度办理结果', '三', '本年度办理结果'],
    ['三三、本年度办理结果', '三三', '本年度办理结果'],
    ['第二十条第（一）项', '', '第二十条第一项'],
    ['第二十条  第(一)项', '', '第二十条第一项'],
    ['危及"三安全一稳定"', '', '危及三安全一稳定'],
    ['本年增/减(指2020年增加或减少的事项数,如-8)', '', '本年增减'],
    ['對外公開總數量', '', '对外公开总数量'],
    ['不計(jì)其他情形（jiàn）', '', '不计其他情形'],
    ['规章[注1]', '', '规章'],
    ['法人或其 它组织', '', '法人或其他组织'],
    ['（七）总计［２］', '(七)', '总计'],
    ['行政许可①', '', '行政许可'],
    ['现行有效件数¹', '', '现行有效件数'],
    ['自然人\nNatural persons', '', '自然人'],
    ['（七）总计\nجەمئىي', '(七)', '总计'],
    ['总计 སྤྱིའི་གྲངས།', '', '总计'],
    ['第二十条第（1）项', '', '第二十条第1项'],
    [
      '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）',
      '',
      '本列数据的勾稽关系为第一项加第二项之和等于第三项加第四项之和',
    ],
  ])('%j', (raw, serial, core) => {
    expect(foldLabel(raw)).toEqual({ serial, core });
  });

  it('does not change when blanks are put between its signs', () => {
    const label = '（二）部分公开（区分处理的，只计这一情形，不计其他情形）';
    fc.assert(
      fc.property(fc.array(fc.constantFrom('', ' ', '\u3000', '\n', '\u200b'), { minLength: 40 }), (gaps) => {
        const spaced = [...label].map((sign, at) => sign + gaps[at % gaps.length]).join('');
        expect(foldLabel(spaced)).toEqual(foldLabel(label));
      }),
    );
  });
});

describe('similarity', () => {
  it.each([
    ['不子公开', '不予公开', 0.75],
    ['其他法律行政止公开', '其他法律行政法规禁止公开', 0.75],
    ['本公开数量', '本年新公开数量', 5 / 7],
    ['予不公开', '不予公开', 0.75],
    ['', '总计', 0],
  ])('%s and %s: %d', (a, b, expected) => {
    expect(similarity(a, b)).toBeCloseTo(expected, 9);
  });

  it('is symmetric, and 1 for equal labels only', () => {
    const label = fc.string({
      unit: fc.constantFrom('本', '年', '新', '公', '开', '数', '量'),
      maxLength: 9,
    });
    fc.assert(
      fc.property(label, label, (a, b) => {
        expect(similarity(a, b)).toBe(similarity(b, a));
        expect(similarity(a, b) === 1).toBe(a === b);
      }),
    );
  });
});
