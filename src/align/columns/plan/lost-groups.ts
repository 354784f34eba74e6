import { headerLikeness } from '../../label/fragment.js';
import type { LabelIndex } from '../../label/label-index.js';
import type { LayoutColumn, PanelLayout } from '../../layout/table-layout.js';
import type { Token } from '../../rows/tokens.js';
import type { ColumnPlan } from './plan.js';

/**
 * A plan in which columns that share their label with others (总计 in each block of table four) are known by their place
 * alone where no label of a group tells them from those; one block without its group is found by leaving out the others.
 */
export function withLostGroups(
  plan: ColumnPlan,
  { columns, columnGroups }: PanelLayout,
  header: readonly Token[],
  index: LabelIndex,
): ColumnPlan {
  const isPrinted = (group: LayoutColumn['path'][number]) =>
    header.some(({ labels: [own] }) => headerLikeness(own, group, index) > 0);
  const lost = new Set([...columnGroups].filter((group) => !isPrinted(group)));
  if (lost.size === 0) return plan;
  const alone = columns.filter(({ path }) => path.slice(0, -1).every((group) => lost.has(group)));
  const isAmbiguous = (column: LayoutColumn) =>
    alone.includes(column) &&
    alone.some((other) => other !== column && other.path.at(-1) === column.path.at(-1));
  return plan.map((planned) =>
    planned.column && isAmbiguous(planned.column) ? { ...planned, by: 'position' } : planned,
  );
}
