import { describe, expect, it } from 'vitest';
import { disclosingBody, firstSentenceOf } from '../../../src/align/caption/first-sentence.js';
import { openingText } from '../../../src/align/caption/opening-text.js';

describe('firstSentenceOf', () => {
  it.each([
    ['2022年度，云泽区交通运输局认真贯彻实施《条例》。', '云泽区交通运输局', 2022],
    ['2023年，在区委、区政府的坚强领导下，东湖街道办事处认真贯彻落实《条例》。', '东湖街道办事处', 2023],
    ['2021年，云泽区公安局（以下简称“区公安局”）以更实的举措推进公开。', '云泽区公安局', 2021],
    ['2021年，云泽区公安局在区政府办公室的指导下开展工作。', '云泽区公安局', 2021],
    ['2022年度，云泽区交通运输局未收到政府信息公开申请。', '云泽区交通运输局', 2022],
    ['云泽区民政局（以下简称区民政局）严格执行《条例》。', '云泽区民政局', null],
    ['2025年，县政府网站共发布信息300条。', null, 2025],
    ['2019年，我局高度重视政府信息公开工作。', null, 2019],
  ])('reads %s', (sentence, agency, year) => {
    expect(firstSentenceOf(openingText(['一、总体情况', sentence]))).toEqual({ agency, year });
  });

  it('reads a sentence that begins behind its heading', () => {
    const line = '一、总体情况 2022年，云泽区交通运输局认真贯彻实施《条例》。';
    expect(firstSentenceOf(openingText([line]))).toEqual({ agency: '云泽区交通运输局', year: 2022 });
  });

  it.each([
    '2018年以来，云泽区交通运输局认真贯彻实施《条例》。',
    '2022年1月1日起，云泽区交通运输局公开信息12条。',
    '云泽区交通运输局公开信息12条，比2021年增加3条。',
  ])('takes nothing from %s', (sentence) => {
    expect(firstSentenceOf(openingText([sentence]))).toEqual({ agency: null, year: null });
  });

  it.each([
    ['一、总体情况 2022年，云泽区卫健局政府信息公开工作在区委的领导下开展。', '云泽区卫健局'],
    ['为认真做好云泽区卫健局政府信息公开工作，我局精心组织。', '云泽区卫健局'],
    ['为进一步做好政府信息公开工作，我局精心组织。', null],
  ])('knows of whose disclosure it is told: %s', (sentence, name) => {
    expect(disclosingBody(openingText([sentence]))).toBe(name);
  });
});
