import { groupBy } from '../../model/group-by.js';
import { choosePlan } from '../columns/choose-plan.js';
import { divisionOf, isDividing } from '../columns/divided/division.js';
import { planDivided } from '../columns/divided/plan-divided.js';
import { ofImpliedColumns } from '../columns/plan/implied-columns.js';
import { withLostGroups } from '../columns/plan/lost-groups.js';
import { withoutTornGroups } from '../columns/plan/torn-groups.js';
import { withPrintedTwins } from '../columns/printed-twins.js';
import { type NumberedRows, withoutSerials } from '../columns/serial-column.js';
import { type RowSlots, slotsOfLine, slotsOfRow } from '../columns/slots/row-slots.js';
import type { LabelIndex } from '../label/label-index.js';
import type { PanelLayout } from '../layout/table-layout.js';
import type { PageLine } from '../page/page-line.js';
import type { Token } from '../rows/tokens.js';
import type { FoundRow, FoundTable } from '../tables/find-table.js';
import { placedByColumns } from '../typed/placed-by-columns.js';
import type { PlacedPanel } from './apart.js';
import { partsByHeader } from './inner-headers.js';
import type { Page } from './page.js';

/** A panel whose rows have their slots and whose slots have their columns. */
export interface PlannedPanel extends PlacedPanel, NumberedRows {
  /** Whether a label of another header stands among those of this one. */
  readonly isForeign: boolean;
}

/** Finds the slots of the rows of a panel, and the columns that they stand in. */
export function planPanel(panel: PanelLayout, table: FoundTable, page: Page): PlannedPanel {
  const { lines, index } = page;
  const header = table.headers.get(panel) ?? [];
  const numbered = withoutSerials(rowsOf(panel, table, header, lines), lines);
  const widened = withUnknown(header, page);
  const over = withDividing(widened, panel, page);
  const division = divisionOf(over, panel, index, page.year);
  const placed = partsByHeader(numbered.rows, panel, page).flatMap((part) =>
    byBlock(part.rows).map((group) => {
      const chosen = division
        ? planDivided(group, over, lines, panel, index, division)
        : choosePlan(group, part.header ?? widened, lines, panel, index);
      const known = withoutTornGroups(
        withLostGroups(chosen.plan, panel, part.header ?? header, index),
        panel,
      );
      const plan = group.some(({ isImplied }) => isImplied) ? ofImpliedColumns(known, panel) : known;
      return placedByColumns(withPrintedTwins({ ...chosen, plan }), page.typed);
    }),
  );
  const isForeign = widened.some((token) => !header.includes(token) && isLabelElsewhere(token, index));
  const { rows, serials } = numbered;
  return { panel, header, rows, serials, placed, isForeign };
}

/** A label of the forms to the letter, though not of the header that it stands in (本年新公开数量 for 本年废止件数). */
function isLabelElsewhere({ labels: [own] }: Token, index: LabelIndex): boolean {
  for (const likeness of index.alike(own).values()) if (likeness === 1) return true;
  return false;
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

/** The labels of a header with those before it in its block that divide its columns. */
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
    isDividing(token, panel, index);
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
