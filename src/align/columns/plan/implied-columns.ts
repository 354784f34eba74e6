import type { PanelLayout } from '../../layout/table-layout.js';
import { allByPosition, type ColumnPlan } from './plan.js';
import { isReordered, namesEveryColumn } from './plan-order.js';

/**
 * A plan over columns of which nothing is drawn. Its labels are believed where they make the form: all of its columns, in
 * its order, or in another that labels over the figures themselves tell. Sums are the same whichever column is whose, so
 * that otherwise nothing could prove what only gaps between texts tell; then columns are known by their place alone.
 */
export function ofImpliedColumns(plan: ColumnPlan, layout: PanelLayout): ColumnPlan {
  const isWhole = layout.columns.every((column) => plan.some((planned) => planned.column === column));
  const isOver = plan.every(({ span }) => span !== null) && namesEveryColumn(plan, layout);
  if (isWhole && (isOver || !isReordered(plan, layout))) return plan;
  return allByPosition(plan);
}
