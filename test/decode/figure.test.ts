import { describe, expect, test } from 'vitest';
import { figureOf, foldFigures } from '../../src/decode/row/figure.js';

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
    // The mark of a note is no unit.
    ['12注', 'count'],
  ] as const)('takes %s for no %s', (text, kind) => {
    expect(figureOf(text, kind)).toBeNull();
  });
});

test('folding keeps the length, so that places stay true', () => {
  expect(foldFigures('１，０２４')).toBe('1,024');
  expect(foldFigures('−１８．５')).toBe('-18.5');
  expect(foldFigures('㎡12')).toHaveLength(3);
});
