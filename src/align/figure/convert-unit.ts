import { foldCharacters } from '../label/fold-characters.js';

/** Powers of ten between the units of money that reports use and 元. */
const EXPONENT_OF_YUAN: Readonly<Record<string, number>> = {
  元: 0,
  百元: 2,
  千元: 3,
  万元: 4,
  十万元: 5,
  百万元: 6,
  千万元: 7,
  亿元: 8,
};

/** Units of money, each before those that it ends with, and those of others, which nobody can convert. */
const MONEY = new RegExp(
  ['[美欧港日英澳]元', ...Object.keys(EXPONENT_OF_YUAN).sort((a, b) => b.length - a.length)].join('|'),
  'u',
);
/** What a label says that it counts in: a word on 元 behind a bracket or 单位. */
const ANNOUNCED = /(?:单位|[(/])[^\p{L}]*(?:人民币)?(\p{Script=Han}{0,3}元)/u;

/** True for units that can be converted into each other. */
export function isMoney(unit: string | null): unit is string {
  return unit !== null && unit in EXPONENT_OF_YUAN;
}

/**
 * The unit of money that a label or caption names (`本年收费金额（单位：万元）`), or null. One that cannot be converted (美元, or a
 * word with a sign that was lost) is named as well: it is not that of the form.
 */
export function moneyUnitIn(label: string): string | null {
  const text = foldCharacters(label).replace(/\s+/gu, '');
  const announced = ANNOUNCED.exec(text)?.[1];
  const unit = MONEY.exec(announced ?? text)?.[0] ?? null;
  return unit === '元' && announced !== undefined ? announced : unit;
}

/**
 * A decimal number in another unit of money. The decimal point is moved in the digits, so that 2059.2090 万元 is
 * 20592090 元 and not 20592089.999999996.
 */
export function convertMoney(decimal: string, from: string, to: string): number {
  const shift = (EXPONENT_OF_YUAN[from] ?? 0) - (EXPONENT_OF_YUAN[to] ?? 0);
  return Number(`${decimal}e${shift}`);
}
