import type { LabelIndex } from '../../label/label-index.js';
import type { PanelLayout } from '../../layout/table-layout.js';
import { columnBehind } from '../../page/column-range.js';
import { type PageLine, type PageSlot, pageSlot } from '../../page/page-line.js';
import { MOST_FRAGMENTS } from '../../rows/tokens.js';
import { columnLikeness } from './column-likeness.js';

/**
 * The slots of a header line with those put together that a wide blank within a label made two (本年废止 / 件数, 总 / 计), as
 * in tables without rules: neighbours that together are a label of the columns to the letter, and not each of them one.
 */
export function wholeSlots(
  { slots, frame }: PageLine,
  layout: PanelLayout,
  index: LabelIndex,
): readonly PageSlot[] {
  const isNoLabel = slots.map(({ label }) => columnLikeness(label, layout, index) === 0);
  if (frame !== 'grid' || !isNoLabel.includes(true)) return slots;
  const whole: PageSlot[] = [];
  for (let at = 0; at < slots.length; ) {
    const joined = joinedAt(at, slots, isNoLabel, layout, index);
    whole.push(joined?.slot ?? slots[at]!);
    at += joined?.count ?? 1;
  }
  return whole;
}

function joinedAt(
  at: number,
  slots: readonly PageSlot[],
  isNoLabel: readonly boolean[],
  layout: PanelLayout,
  index: LabelIndex,
) {
  for (let count = MOST_FRAGMENTS; count > 1; count -= 1) {
    if (!isNoLabel.slice(at, at + count).includes(true)) continue;
    const parts = slots.slice(at, at + count);
    if (parts.length < count || parts.some(({ label }) => label === null)) continue;
    const [first, last] = [parts[0]!, parts.at(-1)!];
    if (!parts.every((part, i) => i === 0 || part.column === columnBehind(parts[i - 1]!))) continue;
    const span = columnBehind(last) - first.column;
    const slot = pageSlot(parts.map(({ raw }) => raw).join(''), first.column, span, first.where);
    // Brackets before a label are taken for guidance by themselves: then the parts are not the whole.
    const isAll = slot.label?.core === parts.map(({ label }) => label?.core).join('');
    if (isAll && columnLikeness(slot.label, layout, index) === 1) return { slot, count };
  }
  return null;
}
