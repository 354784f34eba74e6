const NUMERAL = '〇○零Oo一二三四五六七八九';

/** A pattern for the four signs of a year in Chinese numerals, blanks among them or not: 二〇二二, 一九九九. */
export const NUMERAL_YEAR = ['[一二]', '[〇○零Oo九]', `[${NUMERAL}]`, `[${NUMERAL}]`].join('\\s*');

/** A pattern for a year as sentences write it. */
export const YEAR = '(?:19|20)\\d{2}年度?';

const IN_DIGITS = /(?<!\d)((?:19|20)\d{2})\s*(?:年度|年|(?!\d|[-/.]\d))/u;
const ALL_IN_DIGITS = new RegExp(IN_DIGITS, 'gu');
const IN_NUMERALS = new RegExp(`(${NUMERAL_YEAR})\\s*年度?`, 'u');

/** The year that a text names, as digits or in Chinese numerals; null where there is none. */
export function yearIn(text: string): number | null {
  const digits = IN_DIGITS.exec(text)?.[1];
  if (digits !== undefined) return Number(digits);
  const numerals = IN_NUMERALS.exec(text)?.[1]?.replace(/\s/gu, '');
  return numerals === undefined ? null : Number([...numerals].map(digitOf).join(''));
}

/** A text without the years that it names. */
export function withoutYears(text: string): string {
  return text.replace(ALL_IN_DIGITS, '').replace(IN_NUMERALS, '');
}

function digitOf(numeral: string): number {
  return Math.max(0, '零一二三四五六七八九'.indexOf(numeral));
}
