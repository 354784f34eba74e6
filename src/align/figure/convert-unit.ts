import { foldCharacters } from '../label/fold-characters.js';

/** Powers of ten between the units of money that reports use and 元. */
const EXPONENT_OF_YUAN: Readonly<Record<string, number>> = { 元: 0, 万元: 4, 亿元: 8 };

const UNIT_IN_LABEL = /亿元|万元|元/u;

/** True for units that can be converted into each other. */
export function isMoney(unit: string | null): unit is string {
  return unit !== null && unit in EXPONENT_OF_YUAN;
}

/** The unit of money that a label or caption names (`本年收费金额（单位：万元）`), or null. */
export function moneyUnitIn(label: string): string | null {
  return UNIT_IN_LABEL.exec(foldCharacters(label).replace(/\s+/gu, ''))?.[0] ?? null;
}

/**
 * A decimal number in another unit of money. The decimal point is moved in the digits, so that 2059.2090 万元 is
 * 20592090 元 and not 20592089.999999996.
 */
export function convertMoney(decimal: string, from: string, to: string): number {
  const shift = (EXPONENT_OF_YUAN[from] ?? 0) - (EXPONENT_OF_YUAN[to] ?? 0);
  return Number(`${decimal}e${shift}`);
}
