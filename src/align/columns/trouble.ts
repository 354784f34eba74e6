import type { PanelLayout } from '../layout/table-layout.js';
import { holdsFigure } from '../page/page-line.js';
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
  /** A column with words and no figure: another one of the page (单位, 备注) was taken for it. */
  words: 8,
};

/** How much trouble the rows of a panel give under their plan; 0 where each has one slot in each column of the form. */
export function troubleOf({ plan, rows }: PlacedRows, layout: PanelLayout): number {
  const planned = plan.filter(({ column }) => column !== null).length;
  const missing = TROUBLE.missingColumn * (layout.columns.length - planned);
  const columns = plan.reduce((sum, column, at) => {
    if (column.column === null) return sum + TROUBLE.extra;
    if (column.by !== 'position') return sum;
    return sum + TROUBLE.byPosition + (holdsWords(rows, at) ? TROUBLE.words : 0);
  }, missing);
  return rows.reduce((sum, { placement }) => sum + troubleWith(placement), columns);
}

/** Whether a column has words in most rows, and a figure in none. */
function holdsWords(rows: PlacedRows['rows'], at: number): boolean {
  const slots = rows.map(({ placement }) => (placement.kind === 'placed' ? placement.slots[at] : null));
  const words = slots.filter((slot) => slot?.figure.state === 'text' && !holdsFigure(slot));
  return words.length * 2 > rows.length && !slots.some((slot) => slot && holdsFigure(slot));
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
