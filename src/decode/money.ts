/** How many decimal places a unit of money stands above the yuan. */
const PLACES: Readonly<Record<string, number>> = { 元: 0, 万元: 4, 亿元: 8 };

/**
 * A figure in the unit of the codebook. Units that are not money count single things, whatever their word.
 * Null where one unit is money and the other is not.
 */
export function inUnit(value: number, printed: string, wanted: string): number | null {
  const [from, to] = [PLACES[printed], PLACES[wanted]];
  if (from === undefined && to === undefined) return value;
  if (from === undefined || to === undefined) return null;
  // The decimal point is moved in the digits: 2059.209 * 10000 is not exact in binary.
  return Number(`${value}e${from - to}`);
}
