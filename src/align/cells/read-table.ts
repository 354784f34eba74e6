import { gapsAreCells, type PlacedRows, unplacedWithGaps } from '../columns/place/placed-rows.js';
import { serialsOf } from '../columns/serial-column.js';
import { slotsBefore, slotsBehind } from '../columns/slots/row-slots.js';
import { mayBeOwn } from '../division/own-label.js';
import { isFlowing, type PageSlot } from '../page/page-line.js';
import type { FoundRow, FoundTable } from '../tables/find-table.js';
import { apart, type PlacedPanel } from './apart.js';
import { withoutAssumed } from './assumed-columns.js';
import { assumedRows } from './assumed-rows.js';
import { columnFindings } from './findings/column-findings.js';
import { lineTwice, otherLine } from './findings/lines-twice.js';
import { rowFindings } from './findings/row-findings.js';
import type { Page } from './page.js';
import { type PlannedPanel, planPanel } from './plan-panel.js';
import { readRows } from './rows/read-rows.js';
import { joinedReadings, type RowsReading, withoutAllFigures } from './rows/rows-reading.js';

/** What a table says: readings of its cells, rows left open, findings. */
export interface TableReading extends RowsReading {
  /** The slots that the rows of the table have used, serial numbers and rows known and not read included. */
  readonly used: readonly PageSlot[];
  /** The panels of the table. */
  readonly planned: readonly PlannedPanel[];
}

/** Reads every cell of a table that was found on the page. */
export function readTable(table: FoundTable, page: Page): TableReading {
  const planned = table.layout.panels.map((panel) => planPanel(panel, table, page));
  const areCells = gapsAreCells(planned.flatMap(({ placed }) => placed.flatMap(({ rows }) => rows)));
  const assumed = assumedRows(table, page);
  const panels = planned.map((panel) =>
    readPanel(areCells ? panel : withoutGaps(panel), assumed, table, page),
  );
  const read = joinedReadings(panels);
  return {
    cells: read.cells,
    unplaced: read.unplaced,
    doubtful: read.doubtful,
    counted: read.counted,
    planned,
    used: [
      ...panels.flatMap((panel) => panel.used),
      ...serialsOf(planned, page.lines),
      ...table.extraRows.flatMap((token) => slotsBehind(page.lines, table, token)),
    ],
    findings: [
      ...rowFindings(table, withNamesOfLines(page, planned), read.cells),
      ...read.findings,
      ...apart(panels, page.lines),
    ],
  };
}

/** The page with what stands before the figures of a panel in one line as known, where it may say that they are its own (数量). */
function withNamesOfLines(page: Page, planned: readonly PlannedPanel[]): Page {
  const inOneLine = planned.filter(({ panel }) => panel.rows[0]?.caption === null);
  const own = new Set(inOneLine.flatMap(({ rows }) => rows.flatMap(({ slots }) => slots)));
  if (own.size === 0) return page;
  const names = page.tokens.filter(({ line, slot, raw }) => {
    const { slots } = page.lines[line]!;
    return slots.some((each, at) => at > slot && own.has(each)) && mayBeOwn(raw, page.year);
  });
  return names.length === 0 ? page : { ...page, taken: new Set([...page.taken, ...names]) };
}

function withoutGaps(planned: PlannedPanel): PlannedPanel {
  return { ...planned, placed: planned.placed.map(unplacedWithGaps) };
}

/** Part of the rows or columns of a panel whose labels have to be found for the table to be this one. */
const LEAST_LABELLED = 0.5;

/**
 * Whether labels say where the figures of a panel belong: those of its columns, or those of its rows. A single 总计 may as
 * well be the header of another table, and labels in marked rows without a figure that of a table whose columns are rows.
 * Where a header names columns of another form, its figures are other quantities, and rows say nothing of that.
 */
function isVouchedFor({ panel, placed, isForeign }: PlannedPanel): boolean {
  const rows = placed
    .flatMap((part) => part.rows)
    .filter(({ row }) => row.slots.length > 0 || isFlowing(row)).length;
  const labelled = placed.map(({ plan }) => plan.filter(({ by }) => by !== 'position').length);
  const columns = Math.max(0, ...labelled);
  if (isForeign) return columns === panel.columns.length;
  return columns >= LEAST_LABELLED * panel.columns.length || rows >= LEAST_LABELLED * panel.rows.length;
}

function readPanel(
  planned: PlannedPanel,
  assumed: ReadonlySet<FoundRow>,
  table: FoundTable,
  page: Page,
): Omit<TableReading, 'planned'> & PlacedPanel {
  const { panel, header, placed } = planned;
  const before = slotsBefore(header, table, page.lines);
  const read = joinedReadings(
    placed.map((part) => withoutAssumed(readRows(table.layout.table, part, before), part, panel, assumed)),
  );
  const other = otherLine(planned.rows, page);
  const isBelieved = isVouchedFor(planned) && other === null;
  const { cells, unplaced, doubtful, counted } = isBelieved ? read : withoutAllFigures(read);
  return {
    cells,
    unplaced,
    doubtful,
    counted,
    used: [...planned.rows.flatMap((row) => row.slots), ...(other?.slots ?? [])],
    findings: [
      ...distinctPlans(placed).flatMap((part) => columnFindings(part, panel)),
      ...read.findings,
      ...(other ? [lineTwice(planned.rows[0]!, other)] : []),
    ],
    panel,
    placed,
    header,
  };
}

/** Pieces of a table that share their columns have the same to say about them once. */
function distinctPlans(placed: readonly PlacedRows[]): readonly PlacedRows[] {
  if (placed.length < 2) return placed;
  const seen = new Set<string>();
  return placed.filter(({ plan }) => {
    const key = JSON.stringify(plan.map(({ column, by, raw }) => [column?.id, by, raw]));
    return seen.size < seen.add(key).size;
  });
}
