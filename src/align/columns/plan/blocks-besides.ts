import type { LabelIndex } from '../../label/label-index.js';
import type { PanelLayout } from '../../layout/table-layout.js';
import type { PageSlot } from '../../page/page-line.js';
import { columnWorth, MOST_WORTH } from './header-worth.js';
import type { ColumnPlan } from './plan.js';

/** The header slots over a column of the page, the outermost first. */
type Header = readonly PageSlot[];

/**
 * Names the columns of a block that the form does not have (合计 over a third set of results) by their group as well: under
 * it no label is that of a column of the form once more. So much is known where each column of the form stands under all
 * the labels that it has there and no other (本年, beside 上年).
 *
 * @param headers the header of each column of the plan
 */
export function withBlocksBesides(
  plan: ColumnPlan,
  headers: readonly Header[],
  layout: PanelLayout,
  index: LabelIndex,
): ColumnPlan {
  if (layout.columnGroups.size === 0 || plan.every(({ column }) => column !== null)) return plan;
  const others = headers.map((header) => header.slice(0, -1).find((slot) => !isGroup(slot, layout, index)));
  const isOwn = plan.every(({ column }, at) => {
    const labels = headers[at]!.flatMap(({ label }) => label ?? []);
    return column === null || (!others[at] && columnWorth({ labels }, column, 0, index) === MOST_WORTH);
  });
  if (!isOwn) return plan;
  return plan.map((planned, at) => {
    const group = others[at];
    return planned.column !== null || !group ? planned : { ...planned, raw: `${group.raw}${planned.raw}` };
  });
}

function isGroup({ label }: PageSlot, { columnGroups }: PanelLayout, index: LabelIndex): boolean {
  return label === null || [...columnGroups].some((group) => index.likeness(label, group) === 1);
}
