import { describe, expect, it } from 'vitest';
import { FLOWING_UNIT, UNIT } from '../../../src/align/figure/units.js';

const unitBehind = (unit: string, text: string) => new RegExp(`^\\d+(${unit})?`, 'u').exec(text)?.[1] ?? null;

describe('the unit behind a number', () => {
  it.each([
    ['12件', '件'],
    ['3件次', '件次'],
    ['5人次', '人次'],
    ['2万元', '万元'],
    ['7种', null],
  ])('is the longest that stands there: %s', (text, unit) => {
    expect(unitBehind(UNIT, text)).toBe(unit);
    expect(unitBehind(FLOWING_UNIT, text)).toBe(unit);
  });

  it.each([
    ['5个人申请', null],
    ['5个 申请', '个'],
    ['2部分公开', null],
    ['2部', '部'],
    ['8件申请', '件'],
  ])('is in flowing text no beginning of a word: %s', (text, unit) => {
    expect(unitBehind(FLOWING_UNIT, text)).toBe(unit);
  });
});
