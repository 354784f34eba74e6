import { describe, expect, test } from 'vitest';
import { figureOf, foldFigures, isDash } from '../../src/decode/figure.js';
import { inUnit } from '../../src/decode/money.js';

describe('figureOf', () => {
  test.each([
    ['0', 'count', 0, null],
    ['1024', 'count', 1024, null],
    ['1,024', 'count', 1024, null],
    ['12笔', 'count', 12, '笔'],
    ['-18', 'signed_count', -18, null],
    ['+1036', 'signed_count', 1036, null],
    ['75394432.52元', 'amount', 75394432.52, '元'],
    ['24252.311082', 'amount', 24252.311082, null],
  ] as const)('reads %s as a %s', (text, kind, value, unit) => {
    expect(figureOf(text, kind)).toEqual({ value, unit });
  });

  test.each([
    ['00', 'count'],
    ['012', 'count'],
    ['1,02', 'count'],
    ['-18', 'count'],
    ['2.5', 'count'],
    ['-0', 'signed_count'],
    ['.5', 'amount'],
    ['1234567890123456', 'count'],
    ['', 'count'],
    ['无', 'count'],
  ] as const)('takes %s for no %s', (text, kind) => {
    expect(figureOf(text, kind)).toBeNull();
  });
});

test('folding keeps the length, so that places stay true', () => {
  expect(foldFigures('１，０２４')).toBe('1,024');
  expect(foldFigures('−１８．５')).toBe('-18.5');
  expect(foldFigures('㎡12')).toHaveLength(3);
});

test.each(['-', '—', '——', '/'])('%s is a dash', (text) => {
  expect(isDash(text)).toBe(true);
  expect(isDash(`${text}1`)).toBe(false);
});

describe('inUnit', () => {
  test('moves the decimal point between units of money, exactly', () => {
    expect(inUnit(2059.209, '万元', '元')).toBe(20592090);
    expect(inUnit(251000, '元', '万元')).toBe(25.1);
  });

  test('leaves counted things as they are, whatever word stands behind them', () => {
    expect(inUnit(2, '笔', '项')).toBe(2);
  });

  test('does not turn money into things', () => {
    expect(inUnit(2, '元', '项')).toBeNull();
  });
});
