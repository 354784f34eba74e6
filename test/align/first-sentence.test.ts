import { describe, expect, it } from 'vitest';
import { firstSentenceOf } from '../../src/align/caption/first-sentence.js';
import { openingText } from '../../src/align/caption/opening-text.js';

describe('firstSentenceOf', () => {
  it.each([
    ['2022年度，云泽区交通运输局认真贯彻实施《条例》。', '云泽区交通运输局', 2022],
    ['2023年，在区委、区政府的坚强领导下，东湖街道办事处认真贯彻落实《条例》。', '东湖街道办事处', 2023],
    ['2019年，我局高度重视政府信息公开工作。', null, 2019],
  ])('reads %s', (sentence, agency, year) => {
    expect(firstSentenceOf(openingText(['一、总体情况', sentence]))).toEqual({ agency, year });
  });

  it.each([
    '2018年以来，云泽区交通运输局认真贯彻实施《条例》。',
    '2022年1月1日起，云泽区交通运输局公开信息12条。',
    '云泽区交通运输局公开信息12条，比2021年增加3条。',
  ])('takes nothing from %s', (sentence) => {
    expect(firstSentenceOf(openingText([sentence]))).toEqual({ agency: null, year: null });
  });
});
