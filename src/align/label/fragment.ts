import type { Caption } from '../../forms/index.js';
import type { FoldedLabel } from './fold-label.js';
import type { LabelIndex } from './label-index.js';

/** A fragment of a header label counts less than any label that is merely mistyped. */
const FRAGMENT = 0.4;

/** How well the words of a label agree with a caption; a fragment of it still counts. */
export function headerLikeness(label: FoldedLabel, caption: Caption, index: LabelIndex): number {
  const likeness = index.likeness(label, caption);
  if (likeness > 0) return likeness;
  return index.fragmentOf(label).has(caption) ? FRAGMENT : 0;
}

/** How well the words of a label agree with the caption of a header that they agree with best. */
export function bestHeaderLikeness(
  label: FoldedLabel,
  captions: readonly Caption[],
  index: LabelIndex,
): number {
  if (index.alike(label).size === 0 && index.fragmentOf(label).size === 0) return 0;
  let best = 0;
  for (const caption of captions) best = Math.max(best, headerLikeness(label, caption, index));
  return best;
}

/** True where a likeness stands for a fragment and not for a label. */
export function isFragmentLikeness(likeness: number): boolean {
  return likeness === FRAGMENT;
}
