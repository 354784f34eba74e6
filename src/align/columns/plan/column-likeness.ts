import type { FoldedLabel } from '../../label/fold-label.js';
import { bestLikeness } from '../../label/fragment.js';
import type { LabelIndex } from '../../label/label-index.js';
import type { PanelLayout } from '../../layout/table-layout.js';

/** How much a label is like that of a column, or of a group over columns, that it is most like: 1 to the letter, 0 not at all. */
export function columnLikeness(
  label: FoldedLabel | null,
  { columnCaptions }: PanelLayout,
  index: LabelIndex,
): number {
  return label === null ? 0 : bestLikeness(label, columnCaptions, index);
}
