import type { RowSlots } from '../columns/slots/row-slots.js';
import { knownLabel } from '../label/label-index.js';
import type { PanelLayout } from '../layout/table-layout.js';
import { isFlowing } from '../page/page-line.js';
import type { Token } from '../rows/tokens.js';
import type { Page } from './page.js';

/** Rows of a panel, and the labels of the header that is printed again right above them; null for the first header. */
export interface HeadedRows {
  readonly header: readonly Token[] | null;
  readonly rows: readonly RowSlots[];
}

/** The rows of a panel in parts, each under the last header above it that names every column. */
export function partsByHeader(rows: readonly RowSlots[], panel: PanelLayout, page: Page): HeadedRows[] {
  const parts: { header: readonly Token[] | null; rows: RowSlots[] }[] = [{ header: null, rows: [] }];
  let above: PlacedRow | null = null;
  for (const row of rows) {
    const placed: PlacedRow = { row, at: placeOf(row, page) };
    const header = above === null ? [] : labelsBetween(above, placed, page);
    if (namesColumns(header, panel)) parts.push({ header, rows: [] });
    parts.at(-1)!.rows.push(row);
    above = placed;
  }
  return parts.filter((part) => part.rows.length > 0);
}

/** A row, and where its label stands among those of the page. */
interface PlacedRow {
  readonly row: RowSlots;
  readonly at: number;
}

/** The labels between two rows that nothing claimed. What else stands in the line of a row (a group, a share) is no header. */
function labelsBetween(above: PlacedRow, below: PlacedRow, page: Page): Token[] {
  if (below.at - above.at === 1) return [];
  const ofRows = new Set([above, below].flatMap(({ row }) => row.found.tokens.map(({ line }) => line)));
  const isBetween = ({ line }: Token) => !ofRows.has(line) || isFlowing(page.lines[line]!);
  return page.tokens
    .slice(above.at + 1, below.at)
    .filter((token) => !page.taken.has(token) && token.figuresAfter === 0 && isBetween(token));
}

function placeOf({ found }: RowSlots, { tokens }: Page): number {
  const [first] = found.tokens;
  return first === undefined ? -1 : tokens.indexOf(first);
}

/** Whether each column has a label of its own among some, to the letter. */
function namesColumns(header: readonly Token[], { columns }: PanelLayout): boolean {
  if (header.length === 0) return false;
  const cores = new Set(header.map(({ labels: [own] }) => own.core));
  return columns.every(({ path }) => knownLabel(path.at(-1)!).cores.some((core) => cores.has(core)));
}
