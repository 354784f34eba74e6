import type { Caption } from '../../../forms/index.js';
import type { PanelLayout } from '../../layout/table-layout.js';
import { allByPosition, type ColumnPlan } from './plan.js';
import { namesEveryColumn } from './plan-order.js';

/**
 * A plan in which columns of other groups stand among those of one, and which lacks columns: labels that several groups
 * share (结果维持) went to the wrong ones, and none of them is believed.
 */
export function withoutTornGroups(plan: ColumnPlan, layout: PanelLayout): ColumnPlan {
  const isTorn = [...layout.columnGroups].some((group) => isTornApart(group, plan));
  return isTorn && !namesEveryColumn(plan, layout) ? allByPosition(plan) : plan;
}

function isTornApart(group: Caption, plan: ColumnPlan): boolean {
  const isOf = ({ column }: ColumnPlan[number]) => column?.path.slice(0, -1).includes(group) === true;
  const within = plan.slice(plan.findIndex(isOf), plan.findLastIndex(isOf) + 1);
  return within.some((planned) => planned.column !== null && !isOf(planned));
}
