import { foldLabel } from '../../../label/fold-label.js';
import { knownLabel } from '../../../label/label-index.js';
import type { LayoutColumn, PanelLayout } from '../../../layout/table-layout.js';
import type { ColumnPlan } from '../plan.js';

/**
 * What is left of two labels alike (本年新 | 本年新) says of neither which it was, unless all columns of the form stand in its order,
 * and as many of them begin so.
 */
export function withoutTwins(plan: ColumnPlan, layout: PanelLayout): ColumnPlan {
  const fragments = plan.filter(({ by }) => by === 'fragment').map(({ raw }) => raw);
  const once = new Set<string | null>();
  const twice = new Set<string | null>();
  for (const raw of fragments) (once.has(raw) ? twice : once).add(raw);
  const doubted = [...twice].filter((raw) => !areAllThatBeginSo(raw ?? '', plan, layout));
  return plan.map((column) =>
    column.by === 'fragment' && doubted.includes(column.raw) ? { ...column, by: 'position' } : column,
  );
}

/** Whether a plan is the form's own, and every column whose label begins in a way has nothing but that left of it. */
function areAllThatBeginSo(raw: string, plan: ColumnPlan, { columns }: PanelLayout): boolean {
  const { core } = foldLabel(raw);
  const beginsSo = ({ path }: LayoutColumn) =>
    knownLabel(path.at(-1)!).cores.some((known) => known.startsWith(core));
  return (
    plan.length === columns.length &&
    plan.every(({ column, by, raw: printed }, at) => {
      if (column === null || column !== columns[at] || by === 'position') return false;
      return beginsSo(column) === (printed === raw);
    })
  );
}
