import type { Caption } from '../../forms/index.js';
import type { FoldedLabel } from './fold-label.js';
import { knownLabel, type LabelIndex } from './label-index.js';

/** A fragment of a header label counts less than any label that is merely mistyped. */
const FRAGMENT = 0.4;

/** How well the words of a label agree with a caption; a fragment of it still counts. */
export function headerLikeness(label: FoldedLabel, caption: Caption, index: LabelIndex): number {
  const likeness = index.likeness(label, caption);
  if (likeness > 0) return likeness;
  return isFragment(label.core, caption) ? FRAGMENT : 0;
}

/** True where a likeness stands for a fragment and not for a label. */
export function isFragmentLikeness(likeness: number): boolean {
  return likeness === FRAGMENT;
}

function isFragment(core: string, caption: Caption): boolean {
  return (
    core.length > 1 && knownLabel(caption).cores.some((own) => own.startsWith(core) || own.endsWith(core))
  );
}
