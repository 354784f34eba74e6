import type { PlacedRows } from './place/placed-rows.js';
import type { ColumnPlan } from './plan/plan.js';

/**
 * Takes of columns beside each other under one header the one that prints something: a header that was copied over its span
 * leaves the cells behind the figure empty. Where none or several of them print, which is meant stays as it was planned.
 */
export function withPrintedTwins(placed: PlacedRows): PlacedRows {
  const { plan, rows } = placed;
  if (plan.every(({ column }) => column !== null)) return placed;
  if (rows.some(({ placement }) => placement.kind !== 'placed')) return placed;
  const prints = (at: number) =>
    rows.some(({ placement: { slots } }) => (slots[at]?.figure.state ?? 'blank') !== 'blank');
  const moved = twinsOf(plan).reduce<ColumnPlan>((current, twins) => {
    const printing = twins.filter(prints);
    return printing.length === 1 ? movedTo(current, twins, printing[0]!) : current;
  }, plan);
  return { ...placed, plan: moved };
}

/** The columns beside each other under one header, one of which is that of the form. */
function twinsOf(plan: ColumnPlan): number[][] {
  const runs: number[][] = [];
  for (const [at, { raw }] of plan.entries()) {
    if (raw !== null && plan[at - 1]?.raw === raw) runs.at(-1)!.push(at);
    else runs.push([at]);
  }
  return runs.filter((run) => run.length > 1 && run.filter((at) => plan[at]!.column !== null).length === 1);
}

/** The plan with the column of the form at another place among its twins. */
function movedTo(plan: ColumnPlan, twins: readonly number[], to: number): ColumnPlan {
  const from = twins.find((at) => plan[at]!.column !== null)!;
  const { column, by } = plan[from]!;
  return plan.map((planned, at) => {
    if (at === to) return { ...planned, column, by };
    return at === from ? { ...planned, column: null } : planned;
  });
}
