import { groupBy } from '../../model/group-by.js';
import { withheld } from '../../model/reading.js';
import { choosePlan, gapsAreCells, type PlacedRows, unplacedWithGaps } from '../columns/choose-plan.js';
import { columnLikeness } from '../columns/plan/column-likeness.js';
import { divisionOf, isDividing } from '../columns/plan/division.js';
import { withLostGroups } from '../columns/plan/lost-groups.js';
import { planDivided, wholeRows } from '../columns/plan-divided.js';
import { type NumberedRows, serialsOf, withoutSerials } from '../columns/serial-column.js';
import {
  type RowSlots,
  slotsBefore,
  slotsBehind,
  slotsOfLine,
  slotsOfRow,
} from '../columns/slots/row-slots.js';
import type { LabelIndex } from '../label/label-index.js';
import type { PanelLayout } from '../layout/table-layout.js';
import { isFlowing, type PageLine, type PageSlot } from '../page/page-line.js';
import type { Token } from '../rows/tokens.js';
import type { FoundRow, FoundTable } from '../tables/find-table.js';
import { apart, type PlacedPanel } from './apart.js';
import { withoutAssumed } from './assumed-columns.js';
import { assumedRows } from './assumed-rows.js';
import { columnFindings } from './column-findings.js';
import { lineOfOther, lineTwice, ofReport, otherLine } from './lines-twice.js';
import type { RowsReading } from './open-rows.js';
import type { Page } from './page.js';
import { readRows } from './read-rows.js';
import { rowFindings } from './row-findings.js';

/** What a table says: readings of its cells, rows left open, findings. */
export interface TableReading extends RowsReading {
  /** The slots that the rows of the table have used, serial numbers and rows known and not read included. */
  readonly used: readonly PageSlot[];
}

/** Reads every cell of a table that was found on the page. */
export function readTable(table: FoundTable, page: Page): TableReading {
  const planned = table.layout.panels.map((panel) => planPanel(panel, table, page));
  const areCells = gapsAreCells(planned.flatMap(({ placed }) => placed.flatMap(({ rows }) => rows)));
  const panels = planned.map((panel) => readPanel(areCells ? panel : withoutGaps(panel), table, page));
  const cells = panels.flatMap((panel) => panel.cells);
  return {
    cells,
    unplaced: panels.flatMap((panel) => panel.unplaced),
    doubtful: panels.flatMap((panel) => panel.doubtful),
    counted: panels.flatMap((panel) => panel.counted),
    used: [
      ...panels.flatMap((panel) => panel.used),
      ...serialsOf(planned, page.lines),
      ...table.extraRows.flatMap((token) => slotsBehind(page.lines, table, token)),
    ],
    findings: [
      ...rowFindings(table, withNamedLines(page, planned), cells),
      ...panels.flatMap((panel) => panel.findings),
      ...apart(panels, page.lines),
    ],
  };
}

/** A panel whose rows have their slots and whose slots have their columns. */
interface PlannedPanel extends PlacedPanel, NumberedRows {
  /** Whether a label of another header stands among those of this one. */
  readonly isForeign: boolean;
  /** Lines of figures that are not those of the report, as their labels say. */
  readonly otherLines: readonly PageLine[];
  readonly names: readonly PageSlot[];
}

function planPanel(panel: PanelLayout, table: FoundTable, page: Page): PlannedPanel {
  const { lines, index } = page;
  const header = table.headers.get(panel) ?? [];
  const found = rowsOf(panel, table, header, lines).map((row) => ofReport(row, page));
  const numbered = withoutSerials(
    found.map(({ row }) => row),
    lines,
  );
  const otherLines = found.flatMap(({ others }) => others);
  const names = found.flatMap((each) => each.names);
  const widened = withUnknown(header, page);
  const over = withDividing(widened, panel, page);
  const division = divisionOf(over, panel, index, page.year);
  const placed = byBlock(numbered.rows).map((group) => {
    const chosen = division
      ? planDivided(group, over, lines, panel, index, division)
      : choosePlan(group, widened, lines, panel, index);
    const named = { ...chosen, plan: withLostGroups(chosen.plan, panel, header, index) };
    return otherLines.length > 0 ? wholeRows(named) : named;
  });
  const isForeign = widened.some((token) => !header.includes(token) && isLabelElsewhere(token, index));
  return { panel, header, ...numbered, placed, isForeign, otherLines, names };
}

/** A label of the forms to the letter, though not of the header that it stands in (本年新公开数量 for 本年废止件数). */
function isLabelElsewhere({ labels: [own] }: Token, index: LabelIndex): boolean {
  for (const likeness of index.alike(own).values()) if (likeness === 1) return true;
  return false;
}

/** The page with the names of lines (本年 | 上年) as labels that are known. */
function withNamedLines(page: Page, planned: readonly PlannedPanel[]): Page {
  const slots = new Set(planned.flatMap(({ names }) => names));
  if (slots.size === 0) return page;
  const named = page.tokens.filter(({ line, slot }) => slots.has(page.lines[line]!.slots[slot]!));
  return { ...page, taken: new Set([...page.taken, ...named]) };
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

function readPanel(planned: PlannedPanel, table: FoundTable, page: Page): TableReading & PlacedPanel {
  const { panel, header, placed } = planned;
  const before = slotsBefore(header, table, page.lines);
  const assumed = assumedRows(table, page);
  const read = placed.map((part) =>
    withoutAssumed(readRows(table.layout.table, part, before), part, panel, assumed),
  );
  const cells = read.flatMap((part) => part.cells);
  const other = planned.otherLines.length === 0 ? otherLine(planned.rows, page) : null;
  const isBelieved = isVouchedFor(planned) && other === null;
  // Nothing may be decoded of rows that need not be those of the panel.
  const believed = isBelieved ? read : [];
  return {
    cells: isBelieved ? cells : cells.map(([id, cell]) => [id, withheld(cell)] as const),
    unplaced: believed.flatMap((part) => part.unplaced),
    doubtful: believed.flatMap((part) => part.doubtful),
    counted: believed.flatMap((part) => part.counted),
    used: [
      ...planned.rows.flatMap((row) => row.slots),
      ...(other?.slots ?? []),
      ...planned.otherLines.flatMap(({ slots }) => slots),
    ],
    findings: [
      ...distinctPlans(placed).flatMap((part) => columnFindings(part, panel)),
      ...read.flatMap((p) => p.findings),
      ...(other ? [lineTwice(planned.rows[0]!, other)] : []),
      ...planned.otherLines.map(lineOfOther),
    ],
    panel,
    placed,
    header,
  };
}

/** The rows of a panel with their slots. A panel printed in one line has one row without a label of its own. */
function rowsOf(
  panel: PanelLayout,
  table: FoundTable,
  header: readonly Token[],
  lines: readonly PageLine[],
): RowSlots[] {
  const [only] = panel.rows;
  if (only?.caption === null) {
    if (header.length === 0) return [];
    const found: FoundRow = { panel, row: only, tokens: [], by: 'label' };
    return [slotsOfLine(lines, table, header, found, panel.columns.length)];
  }
  return table.rows.filter((row) => row.panel === panel).map((row) => slotsOfRow(lines, table, row));
}

/** The labels of a header with the unknown ones between and behind them: an extra column, or what is left of a label. */
function withUnknown(header: readonly Token[], { tokens, taken }: Page): readonly Token[] {
  if (header.length === 0) return header;
  const from = tokens.indexOf(header[0]!);
  let to = tokens.indexOf(header.at(-1)!);
  while (tokens[to]!.figuresAfter === 0 && tokens[to + 1] && !taken.has(tokens[to + 1]!)) to += 1;
  return tokens.slice(from, to + 1).filter((token) => header.includes(token) || !taken.has(token));
}

/** The labels of a header with those before it in its block that divide its columns, or repeat them. */
function withDividing(
  header: readonly Token[],
  panel: PanelLayout,
  { tokens, taken, lines, index }: Page,
): readonly Token[] {
  const [first] = header;
  if (!first) return header;
  const isOver = (token: Token) =>
    !taken.has(token) &&
    token.figuresAfter === 0 &&
    lines[token.line]!.block === lines[first.line]!.block &&
    (isDividing(token, panel, index) || columnLikeness(token.labels[0], panel, index) > 0);
  const to = tokens.indexOf(first);
  let from = to;
  while (from > 0 && isOver(tokens[from - 1]!)) from -= 1;
  return [...tokens.slice(from, to), ...header];
}

function byBlock(rows: readonly RowSlots[]): RowSlots[][] {
  // Flowing text has no columns: its blocks (paragraphs, cells to a line) make no difference.
  const blockOf = ({ frame, block }: RowSlots) => (frame === 'grid' || frame === 'row' ? block : 'flow');
  return [...groupBy(rows, blockOf).values()];
}

/** Pieces of a table that share their columns have the same to say about them once. */
function distinctPlans(placed: readonly PlacedRows[]): PlacedRows[] {
  const seen = new Set<string>();
  return placed.filter(({ plan }) => {
    const key = JSON.stringify(plan.map(({ column, by, raw }) => [column?.id, by, raw]));
    return seen.size < seen.add(key).size;
  });
}
