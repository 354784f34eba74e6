import type { Caption } from '../../forms/index.js';
import type { FoldedLabel } from './fold-label.js';
import type { LabelIndex } from './label-index.js';

/** A fragment of a header label counts less than any label that is merely mistyped. */
const FRAGMENT = 0.4;

/** How well the words of a label agree with a caption; a fragment of it still counts. */
export function headerLikeness(label: FoldedLabel, caption: Caption, index: LabelIndex): number {
  return index.likeness(label, caption) || (index.fragmentOf(label).has(caption) ? FRAGMENT : 0);
}

/** How well the words of a label agree with that of some captions that they agree with best: 1 to the letter, 0 not at all. */
export function bestLikeness(label: FoldedLabel, captions: ReadonlySet<Caption>, index: LabelIndex): number {
  let best = 0;
  for (const [caption, likeness] of index.alike(label))
    if (likeness > best && captions.has(caption)) best = likeness;
  return best;
}

/** The same with fragments of captions: labels are cut in headers. */
export function bestHeaderLikeness(
  label: FoldedLabel,
  captions: ReadonlySet<Caption>,
  index: LabelIndex,
): number {
  const best = bestLikeness(label, captions, index);
  if (best > 0) return best;
  for (const caption of index.fragmentOf(label)) if (captions.has(caption)) return FRAGMENT;
  return 0;
}

/** True where a likeness stands for a fragment and not for a label. */
export function isFragmentLikeness(likeness: number): boolean {
  return likeness === FRAGMENT;
}
