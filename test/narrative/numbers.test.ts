import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNumerals } from '../../src/narrative/grammar/tokens/numerals.js';
import { readNumber } from '../../src/narrative/grammar/tokens/read-number.js';
import { foldProse } from '../../src/narrative/prose/fold-prose.js';
import { expandTerm } from '../../src/narrative/vocabulary/expand-term.js';
import { vocabulary } from './measure.js';

const read = (text: string) => {
  const { text: folded } = foldProse(text);
  const number = readNumber(folded, 0, vocabulary);
  return number && [number.value, number.unit, number.approximation, number.valueTo, number.end];
};

describe('a number with its unit', () => {
  it.each([
    ['29件', 29, '件', null],
    ['１，０２４件', null, '', null],
    ['1,024件', 1024, '件', null],
    ['12,345,678元', 12345678, '元', null],
    ['0.5万元', 0.5, '万元', null],
    ['1.2万件', 12000, '件', null],
    ['3.07万余条', 30700, '条', 'over'],
    ['5500余条', 5500, '条', 'over'],
    ['20多件', 20, '件', 'over'],
    ['十二件', 12, '件', null],
    ['两件', 2, '件', null],
    ['零件', 0, '件', null],
    ['一百零三份', 103, '份', null],
    ['二十余次', 20, '次', 'over'],
    ['12.5%', 12.5, '%', null],
    ['百分之三十', 30, '%', null],
    ['百分之12.5', 12.5, '%', null],
    ['3.1个百分点', 3.1, '个百分点', null],
    ['30件左右', 30, '件', 'about'],
    ['30件以上', 30, '件', 'over'],
    ['2亿元', 2, '亿元', null],
    ['10 个工作日', 10, '个工作日', null],
  ])('%s', (text, value, unit, approximation) => {
    if (value === null) expect(read(text)).toBeNull();
    else expect(read(text)!.slice(0, 3)).toEqual([value, unit, approximation]);
  });

  it('reads ranges and open numbers', () => {
    expect(read('3-5件')).toEqual([3, '件', 'range', 5, 4]);
    expect(read('三至五件')).toEqual([3, '件', 'range', 5, 4]);
    expect(read('50件至60件')).toEqual([50, '件', 'range', 60, 7]);
    expect(read('五十件到六十件')).toEqual([50, '件', 'range', 60, 7]);
    expect(read('2百至3百件')).toEqual([200, '件', 'range', 300, 6]);
    expect(read('9千件~1.2万件')).toEqual([9000, '件', 'range', 12000, 9]);
    expect(read('3-5万件')).toEqual([30000, '件', 'range', 50000, 5]);
    expect(read('50万元至60万元')).toEqual([50, '万元', 'range', 60, 9]);
    expect(read('50件至60份')).toEqual([50, '件', null, null, 3]);
    expect(read('50件至今')).toEqual([50, '件', null, null, 3]);
    expect(read('数十件')).toEqual([null, '件', 'about', null, 3]);
    expect(read('十几件')).toEqual([null, '件', 'about', null, 3]);
  });

  it('is not made of idioms and bare digits', () => {
    for (const text of ['2024年', '一网通办', '三类内部事务', '711号', '12月', '三五件'])
      expect(read(text)).toBeNull();
  });

  it('reads every Chinese numeral below ten thousand', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), (value) => {
        expect(readNumerals(inNumerals(value))).toBe(value);
      }),
    );
  });
});

describe('Chinese numerals', () => {
  it.each([
    ['一亿二千万', 120_000_000],
    ['一万亿', 1e12],
    ['一万二千亿', 1.2e12],
    ['三亿零五', 300_000_005],
    ['两万', 20_000],
    ['', null],
    ['一点', null],
  ])('%s', (text, value) => expect(readNumerals(text)).toBe(value));
});

/** The ordinary way to write a number in Chinese numerals. */
function inNumerals(value: number): string {
  const digits = '零一二三四五六七八九';
  const places = ['', '十', '百', '千'];
  const signs = [...String(value)].map(Number);
  const text = signs.map((digit, at) =>
    digit === 0 ? '零' : digits[digit]! + places[signs.length - 1 - at]!,
  );
  return text.join('').replace(/零+$/u, '').replace(/零+/gu, '零').replace(/^一十/u, '十');
}

describe('folding', () => {
  it('keeps track of every sign', () => {
    const sign = fc.constantFrom(...'收到申请，。２9 \n（）％縣\u200b…①“');
    fc.assert(
      fc.property(fc.string({ unit: sign, maxLength: 30 }), (raw) => {
        const { text, offsets } = foldProse(raw);
        expect(offsets).toHaveLength(text.length + 1);
        expect(offsets.at(-1)).toBe(raw.length);
        expect(offsets.every((at, index) => index === 0 || at >= offsets[index - 1]!)).toBe(true);
        for (const [index, folded] of [...text].entries()) {
          if (folded === ' ') continue;
          expect(foldProse(raw[offsets[index]!]!).text).toContain(folded);
        }
      }),
    );
  });

  it('parts two numbers by the blank between them, and nothing else', () => {
    expect(foldProse('12 34 件 共').text).toBe('12 34件共');
    expect(foldProse('３，０件').text).toBe('3，0件');
  });
});

describe('terms', () => {
  it('expand to each of their wordings', () => {
    expect(expandTerm('新收(到|)(的|)申请')).toEqual([
      '新收到的申请',
      '新收到申请',
      '新收的申请',
      '新收申请',
    ]);
    expect(expandTerm('申请')).toEqual(['申请']);
  });

  it('hold no sign at which a segmenter cuts', () => {
    const parted = [...vocabulary.senses.keys()].filter(
      (term) => !/^[\p{L}\p{N}]+$/u.test(term) && term !== '、',
    );
    expect(parted).toEqual([]);
  });
});
