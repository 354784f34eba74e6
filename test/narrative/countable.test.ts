import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokensOf } from '../../src/narrative/grammar/tokens/tokenize.js';
import { hasMark } from '../../src/narrative/grammar/tokens/tokens.js';
import { foldProse } from '../../src/narrative/prose/fold-prose.js';
import { segmenter, vocabulary } from './measure.js';

/** Whether a sentence has a number with its unit, or a word that denies: without either nothing is claimed. */
const mayClaim = (text: string) =>
  tokensOf(text, segmenter, vocabulary).some(
    (token) => token.kind === 'number' || hasMark(token, 'negation'),
  );

const units = [...vocabulary.units.values()].flat();
const negations = [...vocabulary.senses].flatMap(([word, senses]) =>
  senses.some((sense) => sense.role === 'mark' && sense.id === 'negation') ? [word] : [],
);
const DIGITS = [...'0123456789零〇一二两三四五六七八九十百千万亿几数好上', ',', '.', '1,024', '百分之'];
const BETWEEN = [
  ...'余多几至-、，。；（）第年月日不并是为',
  ' ',
  '左右',
  '以上',
  '申请',
  '信息公开',
  '新收到',
];

describe('a sentence that counts nothing', () => {
  it.each([
    '2024年1月1日起施行',
    '依据《条例》第九章、2024年',
    '不断提升并进一步规范',
    '于2023年12月31日前完成',
  ])('is not cut into words: %s', (text) => {
    expect(vocabulary.countable.test(text)).toBe(false);
  });

  it.each([
    '收到3件',
    '二〇件',
    '增长百分之五',
    '行政复议为0',
    '均为零。',
    '约1.2万余条',
    '暂无',
    '不存在此类情形',
  ])('is not this one: %s', (text) => {
    expect(vocabulary.countable.test(text)).toBe(true);
  });

  it('has neither a number with its unit nor a denial, whatever it is made of', () => {
    const piece = fc.constantFrom(...DIGITS, ...DIGITS, ...BETWEEN, ...units, ...negations);
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 9 }), (pieces) => {
        const { text } = foldProse(pieces.join(''));
        expect(vocabulary.countable.test(text) || !mayClaim(text)).toBe(true);
      }),
      { numRuns: 5000 },
    );
  });
});
