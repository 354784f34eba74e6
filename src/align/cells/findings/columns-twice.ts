import type { PlacedRows } from '../../columns/place/placed-rows.js';
import type { Placement } from '../../columns/place/placement.js';
import type { ColumnPlan, PlannedColumn } from '../../columns/plan/plan.js';
import type { LayoutColumn } from '../../layout/table-layout.js';

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
 * The columns of the form that a column of no use to it is named like; none where it repeats the nearest of them, as cells
 * copied over their spans do. Where a whole header is repeated, its groups as well, any of the name may be meant.
 */
export function namesakesOf(part: PlacedRows, at: number): ColumnTwice[] {
  const { plan, rows } = part;
  const { raw } = plan[at]!;
  const nearest = raw === null ? -1 : nearestNamed(raw, plan, at);
  if (nearest === -1) return [];
  const named = plan.flatMap((other, place) => (isNamed(other, raw) ? [place] : []));
  if (isRepeated(part))
    return named.map((place) => ({ column: plan[place]!.column!, differing: rows, alike: [] }));
  const against = (namesake: number): ColumnTwice => {
    const differing = rows.filter(({ placement }) => differs(placement, namesake, at));
    const alike = rows.filter((row) => !differing.includes(row) && mayDiffer(row, at));
    return { column: plan[namesake]!.column!, differing, alike };
  };
  const isOther = ({ differing, alike }: ColumnTwice) => differing.length + alike.length > 0;
  if (against(nearest).differing.length === 0) return [against(nearest)].filter(isOther);
  return named.map(against).filter(isOther);
}

/** Whether every column of the form stands on the page once more, some with other figures: equal ones are so by chance. */
function isRepeated({ plan, rows }: PlacedRows): boolean {
  const others = plan.flatMap(({ column }, at) => (column === null ? [at] : []));
  const isTwice = ({ column, raw }: PlannedColumn) =>
    column === null || others.some((at) => plan[at]!.raw === raw);
  const isOther = (at: number) => {
    const namesake = nearestNamed(plan[at]!.raw, plan, at);
    return namesake !== -1 && rows.some(({ placement }) => differs(placement, namesake, at));
  };
  return plan.every(isTwice) && others.some(isOther);
}

/** The column of the form under this header that stands next to a place, those before it first; -1 where there is none. */
function nearestNamed(raw: string | null, plan: ColumnPlan, at: number): number {
  const before = plan.slice(0, at).findLastIndex((other) => isNamed(other, raw));
  return before === -1 ? plan.findIndex((other) => isNamed(other, raw)) : before;
}

function isNamed({ column, raw }: PlannedColumn, header: string | null): boolean {
  return column !== null && raw === header;
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
