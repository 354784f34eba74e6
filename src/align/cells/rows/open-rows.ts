import { narrow } from '../../../model/place.js';
import {
  ABSENT,
  type CellReading,
  type CountedRow,
  type FigurePiece,
  type UnplacedRow,
} from '../../../model/reading.js';
import type { ColumnPlan } from '../../columns/plan/plan.js';
import type { RowSlots } from '../../columns/slots/row-slots.js';
import { cellAt } from '../../layout/table-layout.js';
import { isFlowing, type PageSlot } from '../../page/page-line.js';
import { glued, miscounted, slipped } from './placement-findings.js';
import type { RowsReading } from './rows-reading.js';

/** A cell of which only is known what stands in its row, or over it and others. */
export function openCell(raw: string, slot: PageSlot | undefined): CellReading {
  return { ...ABSENT, raw, state: 'text', where: slot?.where ?? null };
}

/** A row of which it is open how its figures belong to its cells. */
export function leaveOpen(
  table: string,
  row: RowSlots,
  plan: ColumnPlan,
  slots: readonly PageSlot[],
): RowsReading {
  const cells = cellsOf(row, plan);
  const raw = rawOf(slots);
  // In a marked row the blank slots are cells as well: figures with blanks among them fill no row by their number alone.
  const isWide = !isFlowing(row) && slots.length > cells.length;
  const isGlued = separatorsOf(row) === 'lost';
  // Digits that run together may be those of a column that the form does not have.
  const isMixed = isGlued && cells.length < plan.length;
  const needsProof = isWide || isMixed ? { needsProof: true } : {};
  const unplaced = { ...unplacedRow(table, row, cells, slots), ...needsProof };
  return {
    cells: cells.map((id) => [id, openCell(raw, slots[0])] as const),
    unplaced: [unplaced],
    doubtful: [],
    counted: [],
    findings: [isGlued ? glued(row, cells, raw) : miscounted(row, cells, slots.length, raw)],
  };
}

/**
 * Rows whose figures stand apart from their labels: whose they are only their order says. Where the digits of each row run
 * together, each piece is a row; otherwise they are open as one row over all their cells.
 */
export function leaveApart(
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
    unplaced: [{ ...unplacedRow(table, rows[0]!, cells, slots), needsProof: true, isApart: true }],
    doubtful: [],
    counted: [],
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
export function doubtfulRow(table: string, row: RowSlots, cells: readonly string[]): UnplacedRow {
  const parts = row.slots.flatMap((slot) =>
    [...slot.raw.matchAll(/\S+/gu)].map((part) => ({
      text: part[0],
      where: narrow(slot.where, part.index, part.index + part[0].length),
    })),
  );
  return { ...unplacedRow(table, row, cells, []), pieces: parts, separators: 'kept', needsProof: true };
}

/** A row whose figures were counted into its cells. */
export function countedRow(row: RowSlots, cells: readonly string[]): CountedRow {
  const ends = row.slots.slice(1).filter((slot) => slot.continuesLine).length;
  const isBroken = ends > 0 && ends < row.slots.length - 1 ? { isBroken: true as const } : {};
  return { cells, separators: separatorsOf(row), isMarked: !isFlowing(row), ...isBroken };
}

function separatorsOf({ frame }: RowSlots): UnplacedRow['separators'] {
  return frame === 'glued' ? 'lost' : 'kept';
}

/** The figures of a row as pieces. */
function unplacedRow(
  table: string,
  row: RowSlots,
  cells: readonly string[],
  slots: readonly PageSlot[],
): UnplacedRow {
  const separators = separatorsOf(row);
  const pieces = slots
    .filter((slot) => slot.raw !== '')
    .map(({ raw, where, continuesLine }): FigurePiece => {
      return { text: raw, where, ...(continuesLine && separators === 'lost' ? { continuesLine } : {}) };
    });
  return { table, row: row.found.row.id ?? table, cells, pieces, separators };
}
