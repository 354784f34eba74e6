import type { Caption } from '../../forms/index.js';
import type { FoldedLabel } from './fold-label.js';
import type { LabelIndex } from './label-index.js';

/** A fragment of a header label counts less than any label that is merely mistyped. */
const FRAGMENT = 0.4;

/** How well the words of a label agree with a caption; a fragment of it still counts. */
export function headerLikeness(label: FoldedLabel, caption: Caption, index: LabelIndex): number {
  return index.likeness(label, caption) || (index.fragmentOf(label).has(caption) ? FRAGMENT : 0);
}

/** How well the words of a label agree with the caption of a header that they agree with best. */
export function bestHeaderLikeness(
  label: FoldedLabel,
  captions: readonly Caption[],
  index: LabelIndex,
): number {
  const alike = index.alike(label);
  const wholes = index.fragmentOf(label);
  if (alike.size === 0 && wholes.size === 0) return 0;
  let best = 0;
  for (const caption of captions) {
    best = Math.max(best, alike.get(caption) ?? (wholes.has(caption) ? FRAGMENT : 0));
  }
  return best;
}

/** True where a likeness stands for a fragment and not for a label. */
export function isFragmentLikeness(likeness: number): boolean {
  return likeness === FRAGMENT;
}
