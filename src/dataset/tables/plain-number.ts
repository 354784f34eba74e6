/**
 * A number in plain decimal notation: never an exponent, never a separator, the fewest digits that give it back.
 * Throws a RangeError for what is not finite: no reading may hold such a figure.
 */
export function plainNumber(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`${value} is not a figure`);
  const [mantissa = '', exponent] = String(value).split('e');
  if (exponent === undefined) return value === 0 ? '0' : mantissa;
  return shiftPoint(mantissa, Number(exponent));
}

function shiftPoint(mantissa: string, places: number): string {
  const sign = mantissa.startsWith('-') ? '-' : '';
  const [whole = '', fraction = ''] = mantissa.slice(sign.length).split('.');
  if (places < 0) return `${sign}0.${'0'.repeat(-places - whole.length)}${whole}${fraction}`;
  return `${sign}${whole}${fraction.padEnd(places, '0')}`;
}
