import type { LabelIndex } from '../../label/label-index.js';
import type { PanelLayout } from '../../layout/table-layout.js';
import { reachOf } from '../../page/column-range.js';
import type { PageLine } from '../../page/page-line.js';
import type { RowSlots } from '../slots/row-slots.js';
import { columnLikeness } from './column-likeness.js';

/**
 * Whether the cells of a header, with the spans that they ask for, fill every column of the rows below it and no more. Where
 * they leave a hole or end elsewhere, a span was lost or counts wrong, and labels stand over columns of others.
 */
export function headerFitsRows(
  header: readonly PageLine[],
  rows: readonly RowSlots[],
  layout: PanelLayout,
  index: LabelIndex,
): boolean {
  const filled = header.flatMap((line) => {
    const namesColumns = line.slots.some(({ label }) => columnLikeness(label, layout, index) > 0);
    return namesColumns ? [line.filled ?? NOTHING] : [];
  });
  const { to } = filled[0] ?? NOTHING;
  const fitting = rows.filter(({ slots }) => {
    const reach = reachOf(slots);
    return reach.to === to && filled.every((each) => each.from <= reach.from && each.to === to);
  });
  return fitting.length * 2 > rows.length;
}

const NOTHING = { from: 0, to: 0 };
