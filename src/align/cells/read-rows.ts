import type { Finding } from '../../model/finding.js';
import { narrow } from '../../model/place.js';
import { ABSENT, type CellReading, type UnplacedRow } from '../../model/reading.js';
import type { PlacedRows } from '../columns/choose-plan.js';
import type { Placed } from '../columns/place-row.js';
import type { ColumnPlan } from '../columns/plan.js';
import type { RowSlots } from '../columns/row-slots.js';
import { knownLabel } from '../label/label-index.js';
import { cellAt } from '../layout/table-layout.js';
import type { PageSlot } from '../page/page-line.js';
import { glued, labelOf, miscounted, placementFindings, slipped } from './placement-findings.js';
import { readSlot } from './read-slot.js';
import { slippedRuns } from './slipped-rows.js';

/** What the rows of a panel say: readings of their cells, rows left open, findings. */
export interface RowsReading {
  readonly cells: readonly (readonly [id: string, reading: CellReading])[];
  readonly unplaced: readonly UnplacedRow[];
  /** Rows of `cells` that may have been put into the wrong ones. */
  readonly doubtful: readonly UnplacedRow[];
  readonly findings: readonly Finding[];
}

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
  return {
    cells: parts.flatMap((part) => part.cells),
    unplaced: parts.flatMap((part) => part.unplaced),
    doubtful: parts.flatMap((part) => part.doubtful),
    findings: parts.flatMap((part) => part.findings),
  };
}

function readPlaced(table: string, row: RowSlots, plan: ColumnPlan, placement: Placed): RowsReading {
  const label = labelOf(row);
  const read = plan.flatMap(({ column, raw }, at) => {
    if (column === null) return [];
    const slot = placement.slots[at] ?? null;
    const id = cellAt(row.found.row, column);
    return [[id, reading(row, slot, placement, () => readSlot(slot!, column, [label, raw]))] as const];
  });
  const ids = read.map(([id]) => id);
  const isUpset = placement.slots.some((slot) => slot !== null && isOwnLabel(slot, row, plan));
  const cells = isUpset ? read.map(([id, cell]) => [id, withheld(cell)] as const) : read;
  const isDoubtful = placement.strays.length > 0 || placement.merged.length > 0 || lacksSlots(row, placement);
  return {
    cells,
    unplaced: [],
    doubtful: isDoubtful && !isUpset && ids.length === plan.length ? [doubtfulRow(table, row, ids)] : [],
    findings: placementFindings(row, cells, placement),
  };
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

function withheld(cell: CellReading): CellReading {
  return { ...cell, resolved: null, basis: null };
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
  const cells = cellsOf(row, plan);
  const raw = rawOf(slots);
  const unplaced = unplacedRow(table, row, cells, slots);
  const isGlued = unplaced.separators === 'lost';
  return {
    cells: cells.map((id) => [id, openCell(raw, slots[0])] as const),
    unplaced: [unplaced],
    doubtful: [],
    findings: [isGlued ? glued(row, cells, raw) : miscounted(row, cells, slots.length, raw)],
  };
}

/**
 * Rows whose figures stand apart from their labels: whose they are only their order says. Where the digits of each row run
 * together, each piece is a row; otherwise they are open as one row over all their cells.
 */
function leaveApart(
  table: string,
  rows: readonly RowSlots[],
  plan: ColumnPlan,
  slots: readonly PageSlot[],
): RowsReading[] {
  const isPieceEach = slots.length === rows.length && plan.length > 1;
  if (isPieceEach) return rows.map((row, at) => openApart(table, [row], plan, slots.slice(at, at + 1)));
  return [openApart(table, rows, plan, slots)];
}

function openApart(
  table: string,
  rows: readonly RowSlots[],
  plan: ColumnPlan,
  slots: readonly PageSlot[],
): RowsReading {
  const cells = rows.flatMap((row) => cellsOf(row, plan));
  const raw = rawOf(slots);
  return {
    cells: cells.map((id) => [id, openCell(raw, slots[0])] as const),
    unplaced: [{ ...unplacedRow(table, rows[0]!, cells, slots), needsProof: true }],
    doubtful: [],
    findings: [slipped(rows, cells, raw)],
  };
}

function cellsOf(row: RowSlots, plan: ColumnPlan): string[] {
  return plan.flatMap(({ column }) => (column === null ? [] : [cellAt(row.found.row, column)]));
}

function rawOf(slots: readonly PageSlot[]): string {
  return slots.map((slot) => slot.raw).join(' ');
}

/** A row whose slots may have moved; a blank within one of them may part two cells. */
function doubtfulRow(table: string, row: RowSlots, cells: readonly string[]): UnplacedRow {
  const parts = row.slots.flatMap((slot) =>
    [...slot.raw.matchAll(/\S+/gu)].map((part) => ({
      text: part[0],
      where: narrow(slot.where, part.index, part.index + part[0].length),
    })),
  );
  return { ...unplacedRow(table, row, cells, []), pieces: parts, separators: 'kept', needsProof: true };
}

/** The figures of a row as pieces. */
function unplacedRow(
  table: string,
  row: RowSlots,
  cells: readonly string[],
  slots: readonly PageSlot[],
): UnplacedRow {
  const pieces = slots.filter((slot) => slot.raw !== '').map(({ raw, where }) => ({ text: raw, where }));
  const separators = row.frame === 'glued' ? 'lost' : 'kept';
  return { table, row: row.found.row.id ?? table, cells, pieces, separators };
}
