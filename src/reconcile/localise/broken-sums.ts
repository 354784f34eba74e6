import type { AskedSum, Figures } from './sum-system.js';

/**
 * For cells taken together: whether other figures in them, given in the order of the cells, bring every broken sum to
 * zero. Null where some broken sum goes through none of the cells.
 */
export type SettlingIn = (cells: readonly string[]) => ((values: readonly number[]) => boolean) | null;

/** The cells of a block that one sum goes through. */
interface Part {
  readonly at: number[];
  readonly factors: number[];
  /** What they have to add to the sum for it to be zero. */
  needed: number;
}

/** Looks up, for blocks of cells, what would settle these sums; far quicker than adding every sum up anew. */
export function settlingOf(sums: readonly AskedSum[], figures: Figures): SettlingIn {
  const broken = sums.filter(({ total }) => total !== 0);
  const through = new Map<string, { readonly sum: number; readonly factor: number }[]>();
  for (const [sum, { terms }] of broken.entries())
    for (const { cell, factor } of terms) through.set(cell, [...(through.get(cell) ?? []), { sum, factor }]);
  return (cells) => {
    const parts = broken.map(({ total }): Part => ({ at: [], factors: [], needed: -total }));
    for (const [at, cell] of cells.entries())
      for (const { sum, factor } of through.get(cell) ?? []) {
        const part = parts[sum]!;
        part.at.push(at);
        part.factors.push(factor);
        part.needed += factor * (figures.get(cell)?.printed ?? 0);
      }
    if (parts.some(({ at }) => at.length === 0)) return null;
    return (values) => parts.every((part) => added(part, values) === part.needed);
  };
}

function added({ at, factors }: Part, values: readonly number[]): number {
  let sum = 0;
  for (const [index, position] of at.entries()) sum += factors[index]! * values[position]!;
  return sum;
}
