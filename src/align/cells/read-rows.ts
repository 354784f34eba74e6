import type { Finding } from '../../model/finding.js';
import { ABSENT, type CellReading, type UnplacedRow } from '../../model/reading.js';
import type { PlacedRows } from '../columns/choose-plan.js';
import type { Placed } from '../columns/place-row.js';
import type { ColumnPlan } from '../columns/plan.js';
import type { RowSlots } from '../columns/row-slots.js';
import { cellAt } from '../layout/table-layout.js';
import type { PageSlot } from '../page/page-line.js';
import { glued, labelOf, miscounted, placementFindings } from './placement-findings.js';
import { readSlot } from './read-slot.js';

/** What the rows of a panel say: readings of their cells, rows left open, findings. */
export interface RowsReading {
  readonly cells: readonly (readonly [id: string, reading: CellReading])[];
  readonly unplaced: readonly UnplacedRow[];
  readonly findings: readonly Finding[];
}

/** Reads the cells of placed rows. */
export function readRows(table: string, { plan, rows }: PlacedRows): RowsReading {
  const parts = rows.map(({ row, placement }) =>
    placement.kind === 'placed'
      ? readPlaced(row, plan, placement)
      : leaveOpen(table, row, plan, placement.slots),
  );
  return {
    cells: parts.flatMap((part) => part.cells),
    unplaced: parts.flatMap((part) => part.unplaced),
    findings: parts.flatMap((part) => part.findings),
  };
}

function readPlaced(row: RowSlots, plan: ColumnPlan, placement: Placed): RowsReading {
  const read = plan.flatMap(({ column, raw }, at) => {
    if (column === null) return [];
    const slot = placement.slots[at] ?? null;
    const id = cellAt(row.found.row, column);
    return [[id, reading(row, slot, placement, () => readSlot(slot!, column, [labelOf(row), raw]))] as const];
  });
  return { cells: read, unplaced: [], findings: placementFindings(row, read, placement) };
}

/** A row of flowing text that prints nothing behind its label has blank cells; a grid without a slot has no cell. */
function reading(
  row: RowSlots,
  slot: PageSlot | null,
  placement: Placed,
  read: () => CellReading,
): CellReading {
  if (slot === null) return printsNothing(row) ? { ...ABSENT, raw: '', state: 'blank' } : ABSENT;
  if (placement.merged.includes(slot)) return openCell(slot.raw, slot);
  return read();
}

function printsNothing(row: RowSlots): boolean {
  const flows = row.frame === 'none' || row.frame === 'glued';
  return flows && row.slots.every((slot) => slot.figure.state === 'blank');
}

function openCell(raw: string, slot: PageSlot | undefined): CellReading {
  return { ...ABSENT, raw, state: 'text', where: slot?.where ?? null };
}

function leaveOpen(table: string, row: RowSlots, plan: ColumnPlan, slots: readonly PageSlot[]): RowsReading {
  const cells = plan.flatMap(({ column }) => (column === null ? [] : [cellAt(row.found.row, column)]));
  const raw = slots.map((slot) => slot.raw).join(' ');
  const separators = row.frame === 'glued' ? 'lost' : 'kept';
  const pieces = slots
    .filter((slot) => slot.raw !== '')
    .map((slot) => ({ text: slot.raw, where: slot.where }));
  return {
    cells: cells.map((id) => [id, openCell(raw, slots[0])] as const),
    unplaced: [{ table, row: row.found.row.id ?? table, cells, pieces, separators }],
    findings: [separators === 'lost' ? glued(row, cells, raw) : miscounted(row, cells, slots.length, raw)],
  };
}
