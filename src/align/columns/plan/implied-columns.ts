import { foldLabel } from '../../label/fold-label.js';
import { bestHeaderLikeness } from '../../label/fragment.js';
import type { LabelIndex } from '../../label/label-index.js';
import type { PanelLayout } from '../../layout/table-layout.js';
import type { ColumnPlan, PlannedColumn } from './plan.js';
import { isReordered, namesEveryColumn } from './plan-order.js';

/**
 * A plan over columns of which nothing is drawn. Its labels are believed where they make the form: all of its columns, in
 * its order, or in another that labels over the figures themselves tell. Sums are the same whichever column is whose, so
 * that otherwise nothing could prove what only gaps between texts tell; then columns are known by their place alone. So
 * they are where a part of a label (计 of 总计) stands over a column that the form does not have: the header came apart.
 */
export function ofImpliedColumns(plan: ColumnPlan, layout: PanelLayout, index: LabelIndex): ColumnPlan {
  const isPiece = ({ column, raw }: PlannedColumn) =>
    column === null && raw !== null && bestHeaderLikeness(foldLabel(raw), layout.columnCaptions, index) > 0;
  const isWhole = layout.columns.every((column) => plan.some((planned) => planned.column === column));
  const isOver = plan.every(({ span }) => span !== null) && namesEveryColumn(plan, layout);
  if (isWhole && !plan.some(isPiece) && (isOver || !isReordered(plan, layout))) return plan;
  return plan.map((planned) => ({ ...planned, by: 'position' }));
}
