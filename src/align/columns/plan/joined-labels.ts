import type { FoldedLabel } from '../../label/fold-label.js';
import { knownLabel } from '../../label/label-index.js';
import type { PanelLayout } from '../../layout/table-layout.js';

/**
 * Whether a label is those of two columns to the letter, one behind the other (科研机构社会公益组织, of two cells that were made
 * one): over a single column it is the label of neither, however much of it one of them is.
 */
export function joinsLabels({ core }: FoldedLabel, layout: PanelLayout): boolean {
  const pairs = joined.get(layout) ?? pairsOf(layout);
  joined.set(layout, pairs);
  return pairs.has(core);
}

const joined = new WeakMap<PanelLayout, ReadonlySet<string>>();

function pairsOf({ columns }: PanelLayout): ReadonlySet<string> {
  const cores = columns.flatMap(({ path }) => knownLabel(path.at(-1)!).cores);
  return new Set(cores.flatMap((first) => cores.map((second) => first + second)));
}
