import { totalOf, type ZeroSum } from '../../forms/zero-sum.js';
import type { GroupDecoding } from '../row/row-decoding.js';
import type { TiedRows } from './group-rows.js';

/** The sums of which every figure stands in its place, and that do not hold. */
export function brokenSums(sums: readonly ZeroSum[], known: ReadonlyMap<string, number>): ZeroSum[] {
  return sums.filter((sum) => {
    const total = totalOf(sum, (cell) => known.get(cell));
    return !Number.isNaN(total) && total !== 0;
  });
}

/**
 * Figures in their places that stand in a sum which cannot hold: one of them may be published wrong, and a sum through
 * it that happens to hold with some reading of other rows is no proof of that reading.
 *
 * @param groups the groups of open rows, and what was made of each
 */
export function doubtedFigures(
  groups: readonly { readonly group: TiedRows; readonly decoding: GroupDecoding }[],
  broken: readonly ZeroSum[],
  known: ReadonlyMap<string, number>,
): ReadonlySet<string> {
  const unsolved = groups.filter(({ decoding }) => decoding.complete && decoding.solutions === 0);
  const failing = [...broken, ...unsolved.flatMap(({ group }) => group.across)];
  return new Set(
    failing.flatMap(({ terms }) => terms.map(({ cell }) => cell)).filter((cell) => known.has(cell)),
  );
}
