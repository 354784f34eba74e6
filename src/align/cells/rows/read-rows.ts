import { ABSENT, type CellReading, withheld } from '../../../model/reading.js';
import type { PlacedRows } from '../../columns/place/placed-rows.js';
import type { Placed } from '../../columns/place/placement.js';
import type { ColumnPlan } from '../../columns/plan/plan.js';
import type { RowSlots } from '../../columns/slots/row-slots.js';
import { knownLabel } from '../../label/label-index.js';
import { cellAt, type LayoutColumn } from '../../layout/table-layout.js';
import { holdsFigure, isFlowing, type PageSlot } from '../../page/page-line.js';
import { countedRow, doubtfulRow, leaveApart, leaveOpen, openCell } from './open-rows.js';
import { labelOf, placementFindings } from './placement-findings.js';
import { readSlot } from './read-slot.js';
import { joinedReadings, type RowsReading } from './rows-reading.js';
import { slippedRuns } from './slipped-rows.js';

/**
 * Reads the cells of placed rows.
 *
 * @param before figures of flowing text between the header and the first row
 */
export function readRows(
  table: string,
  { plan, rows }: PlacedRows,
  before: readonly PageSlot[],
): RowsReading {
  const slots = rows.map(({ row }) => row);
  const runs = plan.every(({ column }) => column !== null) ? slippedRuns(slots, plan.length, before) : [];
  const parts = rows.flatMap(({ row, placement }, at): RowsReading[] => {
    const run = runs.find(({ from, to }) => at >= from && at < to);
    if (run) return run.from === at ? leaveApart(table, slots.slice(run.from, run.to), plan, run.slots) : [];
    return placement.kind === 'placed'
      ? [readPlaced(table, row, plan, placement)]
      : [leaveOpen(table, row, plan, placement.slots)];
  });
  return joinedReadings(parts);
}

function readPlaced(table: string, row: RowSlots, plan: ColumnPlan, placed: Placed): RowsReading {
  const label = labelOf(row);
  const placement = { ...placed, strays: [...placed.strays, ...unheaded(plan, placed)] };
  const ids: string[] = [];
  const read: (readonly [id: string, reading: CellReading])[] = [];
  for (const [at, { column, raw }] of plan.entries()) {
    if (column === null) continue;
    const id = cellAt(row.found.row, column);
    ids.push(id);
    read.push([id, reading(row, placement.slots[at] ?? null, placement, column, [label, raw])]);
  }
  const isUpset = placement.slots.some(
    (slot, at) => slot !== null && isOwnLabel(slot, row, plan) && !repeatsLabel(slot, row, plan[at]!.column),
  );
  const cells = isUpset ? read.map(([id, cell]) => [id, withheld(cell)] as const) : read;
  const isDoubtful = placement.strays.length > 0 || placement.merged.length > 0 || lacksSlots(row, placement);
  return {
    cells,
    unplaced: [],
    doubtful: isDoubtful && !isUpset && ids.length === plan.length ? [doubtfulRow(table, row, ids)] : [],
    counted: row.frame !== 'grid' && !row.isImplied && !printsNothing(row) ? [countedRow(row, ids)] : [],
    findings: placementFindings(row, cells, placement),
  };
}

/** Figures in columns that have no header and are none of the form: they stand in no column that is known. */
function unheaded(plan: ColumnPlan, { slots }: Placed): PageSlot[] {
  return slots.filter((slot, at): slot is PageSlot => {
    const { column, raw } = plan[at]!;
    return column === null && raw === null && slot !== null && holdsFigure(slot);
  });
}

function lacksSlots(row: RowSlots, placement: Placed): boolean {
  return !printsNothing(row) && placement.slots.includes(null);
}

/** A label of the panel in the place of a figure: the table lies otherwise than it was read, and so may the whole row. */
function isOwnLabel({ label }: PageSlot, { found }: RowSlots, plan: ColumnPlan): boolean {
  if (label === null) return false;
  const captions = [
    ...found.panel.rows.map((row) => row.caption),
    ...plan.flatMap(({ column }) => column?.path ?? []),
  ];
  return captions.some((caption) => caption !== null && knownLabel(caption).cores.includes(label.core));
}

/** The label of the row once more, in a column that the form does not have: wide tables print it on both sides. */
function repeatsLabel({ label }: PageSlot, { found }: RowSlots, column: LayoutColumn | null): boolean {
  return (
    column === null && label !== null && found.tokens.some(({ labels }) => labels[0].core === label.core)
  );
}

/**
 * A row of flowing text that prints nothing behind its label has blank cells, unless the text ends there; a grid without a
 * slot has no cell.
 */
function reading(
  row: RowSlots,
  slot: PageSlot | null,
  placement: Placed,
  column: LayoutColumn,
  labels: readonly (string | null)[],
): CellReading {
  if (slot === null) return printsNothing(row) ? { ...ABSENT, raw: '', state: 'blank' } : ABSENT;
  if (placement.merged.includes(slot)) return openCell(slot.raw, slot);
  return readSlot(slot, column, labels);
}

function printsNothing(row: RowSlots): boolean {
  return isFlowing(row) && !row.endsDocument && row.slots.every((slot) => slot.figure.state === 'blank');
}
