const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const SMALL: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const LARGE: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };

/** The number that Chinese numerals say (`十二`, `一百零三`, `两万`, `二〇二三`), or null where they say none. */
export function readNumerals(text: string): number | null {
  const signs = [...text];
  if (signs.length > 1 && signs.every((sign) => sign in DIGITS)) return digitByDigit(signs);
  if (signs.length === 0) return null;
  let [total, section, digit] = [0, 0, 0];
  let isDigit = false;
  let lastUnit = Number.POSITIVE_INFINITY;
  for (const sign of signs) {
    const value = DIGITS[sign];
    if (value !== undefined) {
      if (isDigit && digit !== 0) return null;
      [digit, isDigit] = [value, true];
      continue;
    }
    const [small, large] = [SMALL[sign], LARGE[sign]];
    if (small !== undefined) section += (isDigit ? digit : 1) * small;
    else if (large === undefined) return null;
    else {
      // 一万亿 is a product, 一亿二千万 a sum.
      const own = section + digit;
      total = large > lastUnit ? (total + own) * large : total + own * large;
      [section, lastUnit] = [0, large];
    }
    [digit, isDigit] = [0, false];
  }
  return total + section + digit;
}

/** 二〇二三 is 2023; 三五 is no number. */
function digitByDigit(signs: readonly string[]): number | null {
  if (signs.length < 3 && signs[0] !== '零' && signs[0] !== '〇') return null;
  return Number(signs.map((sign) => DIGITS[sign]).join(''));
}
