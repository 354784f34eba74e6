import type { LabelIndex } from '../label/label-index.js';
import type { PanelLayout } from '../layout/table-layout.js';
import { type ColumnRange, columnBehind, reachOf } from '../page/column-range.js';
import { isFlowing, type PageLine } from '../page/page-line.js';
import type { Token } from '../rows/tokens.js';
import { withoutDisplaced } from './place/displaced-labels.js';
import { type PlacedRows, placeRows } from './place/placed-rows.js';
import { withPackedHalves } from './plan/cut-labels/packed-halves.js';
import { headerFitsRows } from './plan/header-fits.js';
import { headerLines } from './plan/header-lines.js';
import { planOfHeader } from './plan/known-headers.js';
import { allByPosition, type ColumnPlan, planByPosition } from './plan/plan.js';
import { planBySequence } from './plan/plan-by-sequence.js';
import { contradicts, isFormItself, isReordered, namesFormInOrder, orderOf } from './plan/plan-order.js';
import type { RowSlots } from './slots/row-slots.js';
import { troubleOf } from './trouble.js';

/** A plan that knows places is given up for much better reasons only: a single lost cell must not move a row. */
const MARGIN = 3;

/**
 * Plans the columns of the rows of a panel in every way its header allows, by the grid and by the sequence of labels,
 * and keeps the plan under which the rows give the least trouble; of equal plans the one that knows places.
 *
 * @param headerLabels those of the header in reading order, with unknown labels between them
 */
export function choosePlan(
  rows: readonly RowSlots[],
  headerLabels: readonly Token[],
  pageLines: readonly PageLine[],
  layout: PanelLayout,
  index: LabelIndex,
): PlacedRows {
  const { header: labels, lines } = withPackedHalves(headerLabels, pageLines, layout, index);
  const framed = !rows.every(isFlowing);
  const hasPlaces = rows.every(({ frame }) => frame === 'grid');
  const reach = reachOf(rows.flatMap(({ slots }) => slots));
  const header = hasPlaces ? labels.filter((token) => !liesOverAll(token, lines, reach)) : labels;
  const above = headerLines(header, lines, rows[0]?.block);
  const grid = framed ? planOfHeader(above, layout, index, reach) : null;
  const sequence = () => placeRows(rows, planOfSequence(rows, header, layout, index));
  if (!grid) return sequence();
  const byGrid = placeRows(rows, grid);
  const trouble = troubleOf(byGrid, layout);
  const spansHold = hasPlaces && headerFitsRows(above, rows, layout, index);
  // No plan gives less trouble than none.
  const isPlain = hasPlaces && trouble <= MARGIN && (spansHold || isFormItself(grid, layout));
  if (isPlain) return byGrid;
  const bySequence = withoutDisplaced(sequence(), byGrid, layout, hasPlaces);
  const spared = trouble - troubleOf(bySequence, layout);
  if (!hasPlaces) {
    const mayBeOutOfPlace = spared >= -MARGIN || lacksColumns(grid, layout);
    const isOutOfPlace = mayBeOutOfPlace && contradicts(grid, bySequence.plan, layout);
    return isOutOfPlace || spared > MARGIN ? bySequence : byGrid;
  }
  if (!spansHold) return chooseWithoutSpans(byGrid, bySequence, spared, layout);
  return spared > MARGIN && !contradicts(bySequence.plan, grid, layout) ? bySequence : byGrid;
}

/** Whether a label lies over the labels of rows and over all their figures: a unit or a remark between header and rows names no column. */
function liesOverAll(
  { line, slot: at }: Token,
  lines: readonly PageLine[],
  { from, to }: ColumnRange,
): boolean {
  const slot = lines[line]?.slots[at];
  return slot !== undefined && slot.column < from && columnBehind(slot) >= to;
}

/**
 * Where the spans of a header are lost or wrong, its labels in their sequence say more than their places, if they name the
 * columns of the form in its order. Where they do not, and the places tell another order, neither is believed.
 */
function chooseWithoutSpans(
  byGrid: PlacedRows,
  bySequence: PlacedRows,
  spared: number,
  layout: PanelLayout,
): PlacedRows {
  const [places, sequence] = [byGrid.plan, bySequence.plan];
  const isOther = orderOf(places) !== orderOf(sequence);
  if (namesFormInOrder(sequence, layout)) {
    if (isOther && isReordered(places, layout)) return bySequence;
    return (isFormItself(places, layout) ? spared > MARGIN : spared >= 0) ? bySequence : byGrid;
  }
  if (isFormItself(places, layout)) return byGrid;
  if (isOther && (isReordered(places, layout) || contradicts(places, sequence, layout))) {
    return { ...byGrid, plan: allByPosition(places) };
  }
  return spared > MARGIN ? bySequence : byGrid;
}

function lacksColumns(plan: ColumnPlan, layout: PanelLayout): boolean {
  return layout.columns.some((column) => !plan.some((planned) => planned.column === column));
}

function planOfSequence(
  rows: readonly RowSlots[],
  header: readonly Token[],
  layout: PanelLayout,
  index: LabelIndex,
): ColumnPlan {
  return header.length > 0
    ? planBySequence(header, layout, columnsReached(rows), index)
    : planByPosition(layout.columns);
}

/**
 * The number of columns that the fullest row reaches: padding at its end and labels behind it do not count. Null where
 * digits run together.
 */
function columnsReached(rows: readonly RowSlots[]): number | null {
  if (rows.some(({ frame }) => frame === 'glued')) return null;
  const reached = rows.map(({ slots }) => slots.findLastIndex((slot) => slot.figure.value !== null) + 1);
  return Math.max(0, ...reached);
}
