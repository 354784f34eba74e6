import type { FoldedLabel } from '../../label/fold-label.js';
import { knownLabel } from '../../label/label-index.js';
import type { PanelLayout } from '../../layout/table-layout.js';

/**
 * Whether a label is those of two columns to the letter, one behind the other (科研机构社会公益组织, of two cells that were made
 * one): over a single column it is the label of neither, however much of it one of them is.
 */
export function joinsLabels({ core }: FoldedLabel, { columns }: PanelLayout): boolean {
  const cores = columns.flatMap(({ path }) => knownLabel(path.at(-1)!).cores);
  return cores.some((first) => core.startsWith(first) && cores.includes(core.slice(first.length)));
}
