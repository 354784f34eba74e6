import type { LabelIndex } from '../../label/label-index.js';
import type { PageLine } from '../../page/page-line.js';
import type { Token } from '../../rows/tokens.js';
import type { FoundRow, FoundTable } from '../../tables/find-table.js';
import { groupLabels } from '../../tables/group-labels.js';
import type { Page } from '../page.js';

/** A label behind which unclaimed figures stand, and its place among the labels of the page. */
export interface UnclaimedLabel {
  readonly token: Token;
  readonly at: number;
}

/** The labels of a page that were taken for nothing, with figures behind them that belong to no row that was read. */
export function unclaimedLabels(table: FoundTable, page: Page): UnclaimedLabel[] {
  const groups = groupLabels(table);
  const found: UnclaimedLabel[] = [];
  for (const [at, token] of page.tokens.entries())
    if (isUnclaimed(token, groups, table, page)) found.push({ token, at });
  return found;
}

function isUnclaimed(token: Token, groups: ReadonlySet<Token>, table: FoundTable, page: Page): boolean {
  const isTaken = page.taken.has(token);
  const isGroup = isTaken && groups.has(token) && isGroupOfGrid(token, table, page.lines);
  if (isTaken && !isGroup) return false;
  const isRow = hasFigures(token, page.lines, isGroup) || holdsRowsEnd(token, table, page);
  return isRow && !isPartOfRow(token, table, page);
}

/** A cell that cannot be read, no sentence: digits with signs or letters of a program about them. */
const ODD_CELL = /^(?=.*\d)[^。；\n]{1,40}$/u;
/** A heading ends what may belong to the table before it. */
const HEADING = /^[一二三四五六七八九十]+、/u;
/** Texts behind a table among which the figures of its last row are looked for. */
const TEXTS_BEHIND = 4;

/** Whether a text soon behind a table whose last row prints nothing can be what that row prints. */
export function holdsRowsEnd(token: Token, table: FoundTable, { tokens, lines, taken }: Page): boolean {
  if (tokens[table.to - 1]?.slotsAfter !== 0 || isGrid(lines[token.line]!)) return false;
  const behind = tokens.slice(table.to, table.to + TEXTS_BEHIND);
  const end = behind.findIndex((other) => taken.has(other) || HEADING.test(other.raw));
  return (end === -1 ? behind : behind.slice(0, end)).find(({ raw }) => ODD_CELL.test(raw)) === token;
}

/** The label of a group has no figures of its own; in a grid those of its first row stand behind that row's label. */
function isGroupOfGrid(token: Token, table: FoundTable, lines: readonly PageLine[]): boolean {
  return isGrid(lines[token.line]!) && !table.extraRows.includes(token);
}

/**
 * In a grid the figures of a row stand in its line: those behind a repeated header are of the row below it. Dashes behind the
 * label of a group say that it has none.
 */
function hasFigures(token: Token, lines: readonly PageLine[], isGroup: boolean): boolean {
  const line = lines[token.line]!;
  if (!isGrid(line)) return token.figuresAfter > 0;
  const beside = line.slots.slice(token.slot + 1);
  return beside.some(({ figure }) => figure.state === 'number' || (figure.state === 'dash' && !isGroup));
}

/** Whether a line is a row of a table whose places are known. */
export function isGrid(line: PageLine): boolean {
  return line.frame === 'grid';
}

/**
 * The other texts of a line that was read belong to it: a copied group label, a text among the figures. Where the line is
 * a whole table between bars, only those between the label of a row and its figures do. A line of which only the label of
 * a group was read is none.
 */
function isPartOfRow(token: Token, table: FoundTable, { tokens, lines, taken }: Page): boolean {
  if (lines[token.line]!.frame === 'glued') return false;
  const { rows } = table;
  const beside = rows.filter((row) => row.tokens.some(({ line }) => line === token.line));
  if (beside.length > 1) {
    const before = tokens[tokens.indexOf(token) - 1];
    return before?.figuresAfter === 0 && beside.some((row) => row.tokens.includes(before));
  }
  if (beside.length === 1) return true;
  for (const other of taken) if (other.line === token.line && !groupLabels(table).has(other)) return true;
  return false;
}

/** The rows of a table that are called what a label says, to the letter. */
export function namesakes(token: Token, table: FoundTable, index: LabelIndex): FoundRow[] {
  const isNamed = ({ row }: FoundRow) =>
    row.caption !== null && index.likeness(token.labels[0], row.caption) === 1;
  return table.rows.filter(isNamed);
}
