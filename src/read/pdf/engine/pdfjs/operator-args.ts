import { type Affine, IDENTITY } from '../affine.js';

/** The identity for what is not six numbers. */
export function affineOf(value: unknown): Affine {
  if (!(value instanceof Float32Array) && !Array.isArray(value)) return IDENTITY;
  const [a, b, c, d, e, f] = value;
  return [numberOf(a), numberOf(b), numberOf(c), numberOf(d), numberOf(e), numberOf(f)];
}

/** 0 for what is not a number. */
export function numberOf(value: unknown): number {
  return typeof value === 'number' ? value : 0;
}
