import type { LabelIndex } from '../../label/label-index.js';
import type { PanelLayout } from '../../layout/table-layout.js';
import { reachOf } from '../../page/column-range.js';
import { isFlowing, type PageLine } from '../../page/page-line.js';
import type { Token } from '../../rows/tokens.js';
import { placeRow, type RowHabits } from '../place/place-row.js';
import type { PlacedRows } from '../place/placed-rows.js';
import type { Placement } from '../place/placement.js';
import { headerLines } from '../plan/header-lines.js';
import { planByPosition } from '../plan/plan.js';
import { namesEveryColumn } from '../plan/plan-order.js';
import type { RowSlots } from '../slots/row-slots.js';
import { planDividedGrid } from './divided-grid.js';
import { planDividedSequence } from './divided-sequence.js';
import type { Division } from './division.js';

/**
 * Plans the columns of a panel that labels divide, and places its rows in them. Where labels and places do not say plainly
 * which figures are those of the report, the columns are known by their place alone, which nobody believes.
 */
export function planDivided(
  rows: readonly RowSlots[],
  header: readonly Token[],
  lines: readonly PageLine[],
  layout: PanelLayout,
  index: LabelIndex,
  division: Division,
): PlacedRows {
  const over = headerLines(header, lines, rows[0]?.block);
  const places = rows.every(isFlowing)
    ? null
    : planDividedGrid(over, layout, index, reachOf(rows.flatMap(({ slots }) => slots)), division);
  const plan =
    (places && namesEveryColumn(places, layout) ? places : null) ??
    planDividedSequence(header, layout, index, division) ??
    planByPosition(layout.columns);
  return wholeRows({ plan, rows: rows.map((row) => ({ row, placement: placeRow(row, plan, NO_HABITS) })) });
}

/** Beside figures of another year nothing is concluded from other rows. */
const NO_HABITS: RowHabits = { blanksKept: false, placesHold: false, cellsFit: false, isSpread: false };

/** Rows beside figures of another year: those that have not a figure or a blank in each column are put into none. */
function wholeRows({ plan, rows }: PlacedRows): PlacedRows {
  return {
    plan,
    isDivided: true,
    rows: rows.map(({ row, placement }) => ({ row, placement: whole(placement, row) })),
  };
}

function whole(placement: Placement, { slots }: RowSlots): Placement {
  if (placement.kind === 'unplaceable') return placement;
  const isWhole =
    placement.strays.length + placement.merged.length === 0 && placement.slots.every((slot) => slot !== null);
  return isWhole ? placement : { kind: 'unplaceable', slots };
}
