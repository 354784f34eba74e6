/**
 * A sum or difference of figures without the noise of binary fractions: 12.3 - 12.4 is -0.1. Amounts have at most six
 * decimals once converted to the unit of the codebook. Adding 0 makes -0 a plain 0.
 */
export function withoutNoise(value: number): number {
  return Math.round(value * 1e6) / 1e6 + 0;
}
