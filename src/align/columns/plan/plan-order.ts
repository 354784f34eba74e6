import type { PanelLayout } from '../../layout/table-layout.js';
import type { ColumnPlan } from './plan.js';

/** The columns in their order, those among them that the form does not have. */
export function orderOf(plan: ColumnPlan): string {
  return plan.map(({ column }) => column?.id ?? '').join();
}

/**
 * Whether a plan tells another order of the columns than one that has the label of each. In a grid no sequence of labels
 * over two lines does; in lines of cells that lost their spans no place does.
 */
export function contradicts(plan: ColumnPlan, labelled: ColumnPlan, layout: PanelLayout): boolean {
  return namesEveryColumn(labelled, layout) && orderOf(plan) !== orderOf(labelled);
}

/** Whether labels name every column of the form, in whatever order. */
export function namesEveryColumn(plan: ColumnPlan, { columns }: PanelLayout): boolean {
  return columns.every((column) =>
    plan.some((planned) => planned.column === column && planned.by === 'label'),
  );
}

/** Whether labels name every column of the form, in the order of the form; others may stand among them. */
export function namesFormInOrder(plan: ColumnPlan, { columns }: PanelLayout): boolean {
  const known = plan.filter(({ column }) => column !== null);
  return (
    known.length === columns.length &&
    known.every(({ column, by }, at) => column === columns[at] && by === 'label')
  );
}

/** Whether a plan has the columns of the form in its order and no others, each by its label. */
export function isFormItself(plan: ColumnPlan, layout: PanelLayout): boolean {
  return plan.length === layout.columns.length && namesFormInOrder(plan, layout);
}

/** Whether columns stand in another order than on the form. */
export function isReordered(plan: ColumnPlan, { columns }: PanelLayout): boolean {
  const places = plan.flatMap(({ column }) => (column ? [columns.indexOf(column)] : []));
  return places.some((place, at) => at > 0 && place < places[at - 1]!);
}
