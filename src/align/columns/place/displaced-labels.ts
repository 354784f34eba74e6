import type { LayoutColumn, PanelLayout } from '../../layout/table-layout.js';
import type { PageSlot } from '../../page/page-line.js';
import { allByPosition, type PlannedColumn } from '../plan/plan.js';
import type { PlacedRows } from './placed-rows.js';

/**
 * A damaged header by the sequence of its labels, with no column believed where labels that are left stand over other figures
 * than it gives them: which of the two is right, the place or the order, nothing says. Cells that only count their place in a
 * line lose it with their spans: there it says nothing against labels of which each column has its own, whole or cut.
 */
export function withoutDisplaced(
  bySequence: PlacedRows,
  byGrid: PlacedRows,
  layout: PanelLayout,
  hasPlaces: boolean,
): PlacedRows {
  const isNamed = ({ column, by }: PlannedColumn) =>
    column && (by === 'label' || (!hasPlaces && by === 'fragment'));
  const named = new Set(bySequence.plan.filter(isNamed).map(({ column }) => column));
  const isWhole = layout.columns.every((column) => named.has(column));
  if (isWhole || !layout.columns.some((column) => isDisplaced(column, bySequence, byGrid))) return bySequence;
  return { ...bySequence, plan: allByPosition(bySequence.plan) };
}

/** Whether a column that its label names under both plans has other figures under one than under the other. */
function isDisplaced(column: LayoutColumn, one: PlacedRows, other: PlacedRows): boolean {
  const others = slotsUnder(column, other);
  return slotsUnder(column, one).some((slot, at) => slot && others[at] && slot !== others[at]);
}

/** What each row has in the column that a label names; null where it has none, or no label does. */
function slotsUnder(column: LayoutColumn, { plan, rows }: PlacedRows): (PageSlot | null)[] {
  const at = plan.findIndex((planned) => planned.column === column && planned.by !== 'position');
  return rows.map(({ placement }) => (placement.kind === 'placed' ? (placement.slots[at] ?? null) : null));
}
