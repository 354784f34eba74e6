import { describe, expect, it } from 'vitest';
import { captionTerm } from '../../../src/align/division/caption-term.js';
import { ownLabel, ownPlace } from '../../../src/align/division/own-label.js';

describe('the label of the figures of a report', () => {
  it.each([
    [['本年', '上年'], 2023, '本年'],
    [['2022年', '2023年度'], 2023, '2023年度'],
    [['2022年', '2023年'], null, '2023年'],
    [['2022年', '2023年'], 2022, null],
    [['2021年', '2022年'], 2023, null],
    [['上年', '2023年', '增减'], 2023, '2023年'],
    [['数量', '同比增长（%）'], null, '数量'],
    [['数量', '占比', '件数'], null, null],
    [['本年', '2023年'], 2023, null],
    [['本年', '2022年'], 2023, '本年'],
    [['本年', '市本级'], 2023, null],
    [['同比', '占比'], 2023, null],
    [['2023年'], null, null],
    [['本年', '2023年'], null, '本年'],
    [['数量'], null, null],
    [['数量', '上年'], null, null],
  ])('of %j in %s is %s', (labels, year, own) => {
    expect(ownLabel(labels, year)).toBe(own);
  });

  it('stands nowhere where it stands twice', () => {
    expect(ownPlace(['上年', '本年'], 2023)).toBe(1);
    expect(ownPlace(['本年', '上年', '本年'], 2023)).toBe(-1);
  });

  it.each([
    ['（一）2022年主动公开政府信息情况', '2022年'],
    ['上年度数据', '上年度数据'],
    ['表2-1：2022年行政复议、行政诉讼情况', '2022年'],
    ['行政复议情况（2022年度）', '2022年度'],
    ['行政复议情况（单位：件）', null],
    ['2022年12月31日', null],
    ['2022年至2023年', null],
    ['2023年，共公开信息', null],
    ['主动公开政府信息情况', null],
  ])('that the caption %s names is %s', (caption, term) => {
    expect(captionTerm(caption)).toBe(term);
  });
});
