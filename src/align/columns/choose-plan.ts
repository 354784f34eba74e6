import type { LabelIndex } from '../label/label-index.js';
import type { PanelLayout } from '../layout/table-layout.js';
import { isFlowing, type PageLine } from '../page/page-line.js';
import type { Token } from '../rows/tokens.js';
import { placeRow } from './place/place-row.js';
import type { Placement } from './place/placement.js';
import { headerFitsRows } from './plan/header-fits.js';
import { type ColumnPlan, planByPosition } from './plan/plan.js';
import { planByGrid, type Reach } from './plan/plan-by-grid.js';
import { planBySequence } from './plan/plan-by-sequence.js';
import { contradicts, isFormItself, isReordered, namesFormInOrder, orderOf } from './plan/plan-order.js';
import type { RowSlots } from './slots/row-slots.js';

/** The rows of a panel in one block of the page, their columns, and where each slot went. */
export interface PlacedRows {
  readonly plan: ColumnPlan;
  /** True where figures of another year stand beside or below those of the report: nothing of a row may be put elsewhere. */
  readonly isDivided?: true;
  readonly rows: readonly { readonly row: RowSlots; readonly placement: Placement }[];
}

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

/** A plan that knows places is given up for much better reasons only: a single lost cell must not move a row. */
const MARGIN = 3;

/**
 * Plans the columns of the rows of a panel in every way its header allows, by the grid and by the sequence of labels,
 * and keeps the plan under which the rows give the least trouble; of equal plans the one that knows places.
 *
 * @param header labels of the header in reading order, with unknown labels between them
 */
export function choosePlan(
  rows: readonly RowSlots[],
  header: readonly Token[],
  lines: readonly PageLine[],
  layout: PanelLayout,
  index: LabelIndex,
): PlacedRows {
  const framed = !rows.every(isFlowing);
  const hasPlaces = rows.every(({ frame }) => frame === 'grid');
  const above = headerLines(header, lines, rows[0]?.block);
  const grid = framed ? planByGrid(above, layout, index, reachOf(rows)) : null;
  const sequence = () => place(rows, planOfSequence(rows, header, layout, index));
  if (!grid) return sequence();
  const byGrid = place(rows, grid);
  const trouble = troubleOf(byGrid, layout);
  const spansHold = hasPlaces && headerFitsRows(above, rows, layout, index);
  // No plan gives less trouble than none.
  const isPlain = hasPlaces && trouble <= MARGIN && (spansHold || isFormItself(grid, layout));
  if (isPlain) return byGrid;
  const bySequence = sequence();
  const spared = trouble - troubleOf(bySequence, layout);
  if (!hasPlaces) {
    const mayBeOutOfPlace = spared >= -MARGIN || lacksColumns(grid, layout);
    const isOutOfPlace = mayBeOutOfPlace && contradicts(grid, bySequence.plan, layout);
    return isOutOfPlace || spared > MARGIN ? bySequence : byGrid;
  }
  if (!spansHold) return chooseWithoutSpans(byGrid, bySequence, spared, layout);
  return spared > MARGIN && !contradicts(bySequence.plan, grid, layout) ? bySequence : byGrid;
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
    return { ...byGrid, plan: places.map((planned) => ({ ...planned, by: 'position' })) };
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

/** How far the slots of rows go. */
export function reachOf(rows: readonly RowSlots[]): Reach {
  const slots = rows.flatMap((row) => row.slots);
  return {
    from: Math.min(...slots.map(({ column }) => column)),
    to: Math.max(...slots.map(({ column, columnSpan }) => column + columnSpan - 1)),
  };
}

/** The lines of the header in the block of the rows; where the block has none (a second piece), those of the first. */
export function headerLines(
  header: readonly Token[],
  lines: readonly PageLine[],
  block: number | undefined,
): PageLine[] {
  const own = header.filter((token) => lines[token.line]!.block === block);
  const numbers = (own.length > 0 ? own : header).map((token) => token.line);
  return [...new Set(numbers)].map((number) => lines[number]!);
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

function place(rows: readonly RowSlots[], plan: ColumnPlan): PlacedRows {
  const blanksKept = rows.some(({ slots }) =>
    slots.slice(0, -1).some((slot) => slot.figure.state === 'blank'),
  );
  const placed = { plan, rows: rows.map((row) => ({ row, placement: placeRow(row, plan, blanksKept) })) };
  return gapsAreCells(placed.rows) ? placed : unplacedWithGaps(placed);
}

type PlacedRow = PlacedRows['rows'][number];

/** Part of the rows that empty lines have to fill before they are believed to be blank cells. */
const NEARLY_ALL = 0.75;

/** Where empty lines make some rows full and others not, they are no cells, and a row is full by chance. */
export function gapsAreCells(rows: readonly PlacedRow[]): boolean {
  const withGaps = rows.filter(hasGaps);
  const full = withGaps.filter(({ placement }) => placement.kind === 'placed');
  return full.length >= NEARLY_ALL * withGaps.length;
}

function hasGaps({ row }: PlacedRow): boolean {
  return row.slots.some((slot) => slot.isGap) && row.slots.some((slot) => slot.figure.state !== 'blank');
}

/** Rows of which those with empty lines are put into no cells. */
export function unplacedWithGaps(placed: PlacedRows): PlacedRows {
  return { ...placed, rows: placed.rows.map(withoutGaps) };
}

function withoutGaps(placed: PlacedRow): PlacedRow {
  if (!hasGaps(placed)) return placed;
  return { ...placed, placement: { kind: 'unplaceable', slots: placed.row.slots } };
}

function troubleOf({ plan, rows }: PlacedRows, layout: PanelLayout): number {
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
