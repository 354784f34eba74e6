import type { LabelIndex } from '../../label/label-index.js';
import type { PanelLayout } from '../../layout/table-layout.js';
import { columnBehind } from '../../page/column-range.js';
import { isBlank, type PageLine, type PageSlot } from '../../page/page-line.js';

/**
 * A header line with the labels of groups over the blank cells behind them: programs that know no spans put blank cells in
 * their place, and columns that share their labels are known by the group over them. Where the first group has a blank
 * cell before it as well, labels stand in the middle of theirs; and where nothing is drawn, no cell is known to be one.
 */
export function withWideGroups(line: PageLine, { columnGroups }: PanelLayout, index: LabelIndex): PageLine {
  const { slots, isImplied } = line;
  const groups = [...columnGroups];
  const isGroup = ({ label }: PageSlot) => label && groups.some((group) => index.likeness(label, group) > 0);
  const before = slots[slots.findIndex(isGroup) - 1];
  if (isImplied || (before && isBlank(before))) return line;
  const widened = slots.map((slot, at) =>
    isGroup(slot) && slot.columnSpan === 1 ? overBlanks(slots, at) : slot,
  );
  return { ...line, slots: widened };
}

function overBlanks(slots: readonly PageSlot[], at: number): PageSlot {
  const behind = slots.findIndex((slot, place) => place > at && !isBlank(slot));
  const last = slots.at(behind === -1 ? -1 : behind - 1)!;
  return { ...slots[at]!, columnSpan: columnBehind(last) - slots[at]!.column };
}
