import { describe, expect, it } from 'vitest';
import { foldText } from '../../../src/align/page/fold-text.js';

describe('foldText', () => {
  it.each([
    ['規(guī)章 12 0', '规章12 0'],
    ['行政事業(yè)性收費(fèi) 5', '行政事业性收费5'],
  ])('reads %j past the readings of its signs', (text, folded) => {
    expect(foldText(text).text).toBe(folded);
  });

  it('keeps brackets that hold more than a reading', () => {
    expect(foldText('自然人（Natural persons）3').text).toContain('(Natural');
    expect(foldText('本年增(指2020年)').text).toContain('(指2020年)');
  });

  it.each([
    '合计=',
    '合计：',
    '合计 ',
  ])('parts a sign for nothing behind %j from the words of the next line', (name) => {
    expect(foldText(`${name}无\n五、存在的主要问题`).text).toMatch(/无 五、存在的主要问题$/u);
    expect(foldText(`${name}无法提供`).text).toMatch(/无法提供$/u);
  });
});
