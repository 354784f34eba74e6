import type { Identity } from '../../forms/index.js';
import { identityLabel } from '../../forms/zero-sum.js';
import type { SumIndex } from './changed-sums.js';
import type { AskedSum } from './sum-system.js';

/** Sums that share cells, directly or through one another, with a failed one among them. */
export interface Component {
  readonly failed: readonly Identity[];
  readonly sums: readonly AskedSum[];
  readonly cells: readonly string[];
}

/** The groups of sums that hang together and among which some fail, in the order of the form. */
export function failedComponents(sums: SumIndex<AskedSum>, failed: readonly Identity[]): Component[] {
  return connected(sums).flatMap((group) => {
    const labels = new Set(group.map((sum) => sum.label));
    const broken = failed.filter((identity) => labels.has(identityLabel(identity)));
    if (broken.length === 0) return [];
    const cells = [...new Set(group.flatMap((sum) => sum.terms.map((term) => term.cell)))];
    return [{ failed: broken, sums: group, cells }];
  });
}

/** Sums in groups that share cells, directly or through one another. */
function connected({ all, through }: SumIndex<AskedSum>): AskedSum[][] {
  const seen = new Set<AskedSum>();
  return all.flatMap((first) => {
    if (seen.has(first)) return [];
    const group = [first];
    seen.add(first);
    for (const sum of group)
      for (const { cell } of sum.terms)
        for (const { sum: next } of through.get(cell) ?? []) {
          if (seen.has(next)) continue;
          seen.add(next);
          group.push(next);
        }
    return [group];
  });
}
