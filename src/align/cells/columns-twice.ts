import type { PlacedRows } from '../columns/choose-plan.js';
import type { Placement } from '../columns/place/placement.js';
import type { ColumnPlan, PlannedColumn } from '../columns/plan/plan.js';
import type { LayoutColumn } from '../layout/table-layout.js';

type Rows = PlacedRows['rows'];

/** A column of the form whose header stands over another column as well. */
export interface ColumnTwice {
  readonly column: LayoutColumn;
  /** Rows in which the two print something else. */
  readonly differing: Rows;
  /** Rows in which they are the same, perhaps by chance. */
  readonly alike: Rows;
}

/**
 * The column that a column of no use to the form is named like; null where there is none, or where it repeats that
 * column, as cells copied over their spans do.
 */
export function namesakeOf({ plan, rows }: PlacedRows, at: number): ColumnTwice | null {
  const { raw } = plan[at]!;
  const namesake = raw === null ? -1 : nearestNamed(raw, plan, at);
  if (namesake === -1) return null;
  const differing = rows.filter(({ placement }) => differs(placement, namesake, at));
  const alike = rows.filter((row) => !differing.includes(row) && mayDiffer(row, at));
  return differing.length + alike.length > 0 ? { column: plan[namesake]!.column!, differing, alike } : null;
}

/** The column of the form under this header that stands next to a place, those before it first; -1 where there is none. */
function nearestNamed(raw: string, plan: ColumnPlan, at: number): number {
  const isNamed = (other: PlannedColumn) => other.column !== null && other.raw === raw;
  const before = plan.slice(0, at).findLastIndex(isNamed);
  return before === -1 ? plan.findIndex(isNamed) : before;
}

function differs(placement: Placement, namesake: number, at: number): boolean {
  if (placement.kind !== 'placed') return false;
  const [read, other] = [placement.slots[namesake], placement.slots[at]];
  return other != null && other.figure.state !== 'blank' && other.raw !== read?.raw;
}

/** Where no other row shows that a column repeats the one before, as in a panel of one line, a zero may do so by chance. */
function mayDiffer({ row, placement }: Rows[number], at: number): boolean {
  return (
    row.found.row.caption === null && placement.kind === 'placed' && placement.slots[at]?.figure.value === 0
  );
}
