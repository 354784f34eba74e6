import { describe, expect, it } from 'vitest';
import { foldText } from '../../src/align/page/fold-text.js';

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
});
