import { describe, expect, it } from 'vitest';
import { convertMoney, isMoney, moneyUnitIn } from '../../../src/align/figure/convert-unit.js';
import { readFigure } from '../../../src/align/figure/read-figure.js';

describe('a figure', () => {
  it.each([
    ['12', 12],
    ['１２', 12],
    ['1,024', 1024],
    ['１，０２４', 1024],
    ['1 024', 1024],
    ["1'024", 1024],
    ['1’024’512', 1_024_512],
    ['+12', 12],
    ['-3', -3],
    ['－3', -3],
    ['减少3', -3],
    ['增加 5', 5],
    ['12件', 12],
    ['2笔', 2],
    ['7 项', 7],
    ['3起', 3],
    ['12（件）', 12],
    ['12*', 12],
    ['１２※', 12],
    ['251000元', 251_000],
    ['2059.2090万元', 2059.209],
    ['24252.311082', 24_252.311082],
    ['0', 0],
    ['-0', 0],
    ['无', 0],
    ['暂无', 0],
    ['零', 0],
    ['\u200b5\u00a0', 5],
    ['"258"', 258],
    ['＂258＂', 258],
    ['“1,024”', 1024],
    ['「258」', 258],
    ["'258", 258],
    ["'258'", 258],
    ['‘0’', 0],
    ['="258"', 258],
    ['“12件”', 12],
    ['“无”', 0],
    ['12[1]', 12],
    ['12［２］', 12],
    ['12【注1】', 12],
    ['12（注1）', 12],
    ['12 (注)', 12],
    ['12件（注一）', 12],
    ['1,024注2', 1024],
    ['12①', 12],
    ['12件 ③', 12],
    ['共12件', 12],
    ['共计 3 件', 3],
    ['计12项', 12],
    ['=258', 258],
    ['5\ufe0f', 5],
    ['3例', 3],
    ['5 件/次', 5],
    ['５件／次', 5],
    ['3（更正）', 3],
    ['3件（已更正）', 3],
    ['12（1.5%）', 12],
    ['12 (占比8%)', 12],
    ['1,024件（１．５％）', 1024],
    ['12\n1.5%', 12],
    ['12↑', 12],
    ['12件 ▼', 12],
    ['12（含上年结转3件）', 12],
    ['12\n（其中网上申请3件）', 12],
  ])('%s is the number %d', (raw, value) => {
    expect(readFigure(raw)).toMatchObject({ state: 'number', value });
  });

  it('is none where its digits stand on two lines, but for a unit below them', () => {
    expect(readFigure('8\n127').state).toBe('text');
    expect(readFigure('12\n件')).toMatchObject({ state: 'number', value: 12, unit: '件' });
  });

  it.each(['', ' ', '\u00a0', '\u3000', '\u200b', '空', 'null'])('%j is blank', (raw) => {
    expect(readFigure(raw).state).toBe('blank');
  });

  it.each(['-', '—', '——', '－', '/', '／', '--', '――', '"-"', "'—"])('%s is a dash', (raw) => {
    expect(readFigure(raw).state).toBe('dash');
  });

  it.each([
    '1 2',
    '12¹',
    '①116',
    '12①3',
    '12[1]3',
    '12[]',
    '12(1)',
    '12（1.5）',
    '12 1.5%',
    '1.5%',
    '12\n15',
    '12↑3',
    '↑12',
    '12（3件）',
    '（含3件）',
    '12（含3件）4',
    '2备注',
    '[1]',
    '共12',
    '共',
    '第12件',
    '合计12件',
    '=3+4',
    '12.',
    '12、',
    '12₂',
    '12/3',
    '1.2.3',
    '12a',
    '约5',
    '1,02',
    '见附件',
    '不适用',
    '1-2',
    '3、4',
    '１ ０',
    '\u202e21\u202c',
    '258"',
    '"258',
    "258'",
    "5'10",
    "1'024,512",
    '3（更正5）',
    '3（更正）5',
    '“2”“3”',
    '"1 2"',
    '=258+1',
    '""',
    '"',
    "'",
    '“258件”等',
  ])('%s is text, and not guessed at', (raw) => {
    expect(readFigure(raw)).toMatchObject({ state: 'text', value: null });
  });
});

describe('money', () => {
  it('is converted in its digits, without binary noise', () => {
    expect(convertMoney('2059.2090', '万元', '元')).toBe(20_592_090);
    expect(convertMoney('251000', '元', '万元')).toBe(25.1);
    expect(convertMoney('1.1', '亿元', '万元')).toBe(11_000);
  });

  it('finds the unit that a label names', () => {
    expect(moneyUnitIn('本年收费金额（单位：万元）')).toBe('万元');
    expect(moneyUnitIn('本年收費(fèi)金額(單位:萬(wàn)元)')).toBe('万元');
    expect(moneyUnitIn('采购总金额（元）')).toBe('元');
    expect(moneyUnitIn('采购总金额')).toBeNull();
    expect(moneyUnitIn('收费金额（含万元以下）')).toBe('万元');
    expect(moneyUnitIn('采购总金额（人民币：元）')).toBe('元');
  });

  it.each([
    ['单位：千元', 3, 0.3],
    ['单位：百万元', 3, 300],
    ['采购总金额/亿元', 3, 30_000],
  ])('is converted from any multiple that a label names: %s', (label, value, converted) => {
    expect(convertMoney(String(value), moneyUnitIn(label) ?? '', '万元')).toBe(converted);
  });

  it.each([
    '单位：美元',
    '单位：口元',
    '收费金额（欧元）',
  ])('is none that can be converted in %s', (label) => {
    expect(isMoney(moneyUnitIn(label))).toBe(false);
    expect(moneyUnitIn(label)).not.toBeNull();
  });
});
