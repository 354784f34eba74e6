import type { LayoutColumn } from '../../layout/table-layout.js';

/** A column of figures on the page, and the column of the form that it is. */
export interface PlannedColumn {
  /** Null for a column that the form does not have (小计): its figures are not read. */
  readonly column: LayoutColumn | null;
  /**
   * `label`: the header says so; `fragment`: what is left of the header agrees (结果 of 结果纠正) and so does its place;
   * `position`: the header is missing, says nothing known or stands over no certain column: only its place speaks for it.
   */
  readonly by: 'label' | 'fragment' | 'position';
  /** The header as printed; null where there is none. */
  readonly raw: string | null;
  /** First and last column of the grid that it covers; null where columns are known by their order only. */
  readonly span: { readonly from: number; readonly to: number } | null;
}

/** The columns of a panel on the page, from left to right. */
export type ColumnPlan = readonly PlannedColumn[];

/** The form's own columns in the form's own order: what is left when a header says nothing. */
export function planByPosition(columns: readonly LayoutColumn[]): ColumnPlan {
  return columns.map((column) => ({ column, by: 'position', raw: null, span: null }));
}

/** A plan whose labels are not believed: its columns are known by their places alone. */
export function allByPosition(plan: ColumnPlan): ColumnPlan {
  return plan.map((planned) => ({ ...planned, by: 'position' }));
}
