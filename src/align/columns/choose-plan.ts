import type { LabelIndex } from '../label/label-index.js';
import type { PanelLayout } from '../layout/table-layout.js';
import { isFlowing, type PageLine } from '../page/page-line.js';
import type { Token } from '../rows/tokens.js';
import { placeRow } from './place/place-row.js';
import type { Placement } from './place/placement.js';
import { type ColumnPlan, planByPosition } from './plan/plan.js';
import { planByGrid, type Reach } from './plan/plan-by-grid.js';
import { planBySequence } from './plan/plan-by-sequence.js';
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
  const grid = framed
    ? planByGrid(headerLines(header, lines, rows[0]?.block), layout, index, reachOf(rows))
    : null;
  const byGrid = grid && place(rows, grid);
  const trouble = byGrid ? troubleOf(byGrid, layout) : Number.POSITIVE_INFINITY;
  // No plan gives less trouble than none.
  if (byGrid && hasPlaces && trouble <= MARGIN) return byGrid;
  const bySequence = place(rows, planOfSequence(rows, header, layout, index));
  const troubleInSequence = troubleOf(bySequence, layout);
  const mayBeOutOfPlace =
    troubleInSequence <= trouble + MARGIN || (byGrid !== null && lacksColumns(byGrid.plan, layout));
  if (byGrid && !hasPlaces && mayBeOutOfPlace && contradicts(byGrid.plan, bySequence.plan, layout))
    return bySequence;
  const isBetter = troubleInSequence + MARGIN < trouble;
  if (!byGrid || !isBetter) return byGrid ?? bySequence;
  return hasPlaces && contradicts(bySequence.plan, byGrid.plan, layout) ? byGrid : bySequence;
}

/**
 * Whether a plan tells another order of the columns than one that has the label of each. In a grid no sequence of labels
 * over two lines does; in lines of cells that lost their spans no place does.
 */
function contradicts(plan: ColumnPlan, labelled: ColumnPlan, layout: PanelLayout): boolean {
  const isLabelled = layout.columns.every((column) =>
    labelled.some((planned) => planned.column === column && planned.by === 'label'),
  );
  return isLabelled && orderOf(plan) !== orderOf(labelled);
}

function lacksColumns(plan: ColumnPlan, layout: PanelLayout): boolean {
  return layout.columns.some((column) => !plan.some((planned) => planned.column === column));
}

/** The columns in their order, those among them that the form does not have. */
function orderOf(plan: ColumnPlan): string {
  return plan.map(({ column }) => column?.id ?? '').join();
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
