import type { ZeroSum } from '../../forms/zero-sum.js';
import type { Change } from './explanation.js';
import type { AskedSum, SumSystem } from './sum-system.js';

/** Looks up which sums go through a cell. */
export interface SumIndex<Sum extends ZeroSum> {
  readonly all: readonly Sum[];
  readonly through: ReadonlyMap<string, readonly { readonly sum: Sum; readonly factor: number }[]>;
}

/** An index of sums by their cells. */
export function indexed<Sum extends ZeroSum>(all: readonly Sum[]): SumIndex<Sum> {
  const through = new Map<string, { sum: Sum; factor: number }[]>();
  for (const sum of all)
    for (const { cell, factor } of sum.terms) {
      const known = through.get(cell);
      if (known) known.push({ sum, factor });
      else through.set(cell, [{ sum, factor }]);
    }
  return { all, through };
}

/** What the sums through the changed cells come to after the changes. */
export function totalsAfter<Sum extends AskedSum>(
  changes: readonly Change[],
  index: SumIndex<Sum>,
): Map<Sum, number> {
  const totals = new Map<Sum, number>();
  for (const { cell, from, to } of changes)
    for (const { sum, factor } of index.through.get(cell) ?? [])
      totals.set(sum, (totals.get(sum) ?? sum.total) + factor * (to - (from ?? 0)));
  return totals;
}

/** Whether changes that give blank cells a figure also satisfy the sums that become known by it. */
export function keepsNewlyKnown(
  changes: readonly Change[],
  unasked: SumIndex<AskedSum>,
  { figures }: SumSystem,
): boolean {
  if (unasked.all.length === 0) return true;
  const changed = new Set(changes.map((change) => change.cell));
  const isKnown = (cell: string) => changed.has(cell) || figures.get(cell)?.printed !== null;
  return [...totalsAfter(changes, unasked)].every(
    ([sum, total]) => total === 0 || !sum.terms.every((term) => isKnown(term.cell)),
  );
}
