import type { PanelLayout } from '../layout/table-layout.js';
import type { PlacedRows } from './place/placed-rows.js';
import type { Placement } from './place/placement.js';

/** What goes wrong with a row under a plan, against a column that merely has no slot (1). */
const TROUBLE = {
  unplaceable: 8,
  stray: 3,
  merged: 2,
  emptyColumn: 1,
  missingColumn: 1,
  byPosition: 0.5,
  extra: 0.5,
};

/** How much trouble the rows of a panel give under their plan; 0 where each has one slot in each column of the form. */
export function troubleOf({ plan, rows }: PlacedRows, layout: PanelLayout): number {
  const planned = plan.filter(({ column }) => column !== null).length;
  const missing = TROUBLE.missingColumn * (layout.columns.length - planned);
  const columns = plan.reduce((sum, column) => {
    if (column.column === null) return sum + TROUBLE.extra;
    return sum + (column.by === 'position' ? TROUBLE.byPosition : 0);
  }, missing);
  return rows.reduce((sum, { placement }) => sum + troubleWith(placement), columns);
}

function troubleWith(placement: Placement): number {
  if (placement.kind === 'unplaceable') return TROUBLE.unplaceable;
  const empty = placement.slots.filter((slot) => slot === null).length;
  return (
    placement.strays.length * TROUBLE.stray +
    placement.merged.length * TROUBLE.merged +
    empty * TROUBLE.emptyColumn
  );
}
