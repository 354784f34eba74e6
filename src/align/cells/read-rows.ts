import type { Finding } from '../../model/finding.js';
import { ABSENT, type CellReading, type UnplacedRow } from '../../model/reading.js';
import type { PlacedRows } from '../columns/choose-plan.js';
import type { Placed } from '../columns/place-row.js';
import type { ColumnPlan } from '../columns/plan.js';
import type { RowSlots } from '../columns/row-slots.js';
import { readingFinding } from '../findings.js';
import { cellAt } from '../layout/table-layout.js';
import type { PageSlot } from '../page/page-line.js';
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
  return { cells: read, unplaced: [], findings: placedFindings(row, read, placement) };
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

function labelOf(row: RowSlots): string {
  return row.found.tokens.map((token) => token.raw).join('');
}

function glued(row: RowSlots, cells: readonly string[], raw: string): Finding {
  const label = labelOf(row);
  return readingFinding(
    'READ-GLUED',
    cells,
    `“${label}”一行的数字连在一起（${raw}），不能确定如何分到${cells.length}格`,
    `the digits of "${label}" run together (${raw}); how they belong to its ${cells.length} cells is open`,
    raw,
  );
}

function miscounted(row: RowSlots, cells: readonly string[], count: number, raw: string): Finding {
  const label = labelOf(row);
  return readingFinding(
    'READ-COUNT',
    cells,
    `“${label}”一行有${count}个数，表格有${cells.length}列，不能确定各数属于哪一列`,
    `"${label}" has ${count} figures for ${cells.length} columns; which belongs where is open`,
    raw,
  );
}

function placedFindings(
  row: RowSlots,
  read: readonly (readonly [string, CellReading])[],
  placement: Placed,
): Finding[] {
  const label = labelOf(row);
  const ids = (wanted: (cell: CellReading) => boolean) =>
    read.filter(([, cell]) => wanted(cell)).map(([id]) => id);
  const findings: Finding[] = [];
  const texts = ids((cell) => cell.state === 'text');
  if (placement.merged.length > 0) {
    const raw = placement.merged.map((slot) => slot.raw).join(' ');
    findings.push(
      readingFinding(
        'READ-MERGED',
        texts,
        `“${label}”一行有跨列的单元格（${raw}），不能确定属于哪一列`,
        `"${label}" has a cell over several columns (${raw}); which of them it fills is open`,
        raw,
      ),
    );
  } else if (texts.length > 0) {
    const raw = read.filter(([, cell]) => cell.state === 'text').map(([, cell]) => cell.raw);
    findings.push(
      readingFinding(
        'READ-TEXT',
        texts,
        `“${label}”一行的单元格不是数字：${raw.join('、')}`,
        `"${label}" has cells that are no figures: ${raw.join(', ')}`,
        raw.join(' '),
      ),
    );
  }
  const absent = ids((cell) => cell.state === 'absent');
  if (absent.length > 0) {
    findings.push(
      readingFinding(
        'READ-NO-SLOT',
        absent,
        `“${label}”一行缺少${absent.length}个单元格`,
        `"${label}" lacks ${absent.length} of its cells`,
      ),
    );
  }
  if (placement.strays.length > 0) {
    const raw = placement.strays.map((slot) => slot.raw).join(' ');
    findings.push(
      readingFinding(
        'READ-STRAY',
        read.map(([id]) => id),
        `“${label}”一行有不属于任何一列的内容：${raw}`,
        `"${label}" has something that stands in no column: ${raw}`,
        raw,
      ),
    );
  }
  return [...findings, ...convertedUnits(read)];
}

function convertedUnits(read: readonly (readonly [string, CellReading])[]): Finding[] {
  return read
    .filter(([, cell]) => cell.value !== null && cell.resolved !== cell.value)
    .map(([id, cell]) =>
      readingFinding(
        'READ-UNIT',
        [id],
        `金额以${cell.printedUnit}刊出（${cell.raw}），换算为${cell.resolved}`,
        `the amount is printed in ${cell.printedUnit} (${cell.raw}) and converted to ${cell.resolved}`,
        cell.raw,
      ),
    );
}
