import type { Finding } from '../../model/finding.js';
import { slotsBehind, slotsOfRow } from '../columns/slots/row-slots.js';
import { readingFinding } from '../findings.js';
import type { LabelIndex } from '../label/label-index.js';
import { cellsOfRow } from '../layout/table-layout.js';
import type { PageLine } from '../page/page-line.js';
import type { Token } from '../rows/tokens.js';
import type { FoundRow, FoundTable } from '../tables/find-table.js';
import { groupLabels } from '../tables/group-labels.js';
import type { Page } from './page.js';
import { cellsBefore, rowBehind } from './rows-before.js';

/** Rows of figures in a table that no row of the form has claimed: one printed twice, or one that the form does not have. */
export function unclaimedRows(table: FoundTable, page: Page): Finding[] {
  return [...twice(table, page), ...unread(table, page), ...besideGroups(table, page)];
}

/**
 * Figures of flowing text behind the label of a group, which has none of its own, where the row below prints nothing: they
 * may be those of that row, or the sums of the group.
 */
function besideGroups(table: FoundTable, { lines }: Page): Finding[] {
  const groups = [...groupLabels(table)].filter(
    (token) => token.figuresAfter > 0 && !isGrid(lines[token.line]!) && !table.extraRows.includes(token),
  );
  return groups.flatMap((group) => {
    const row = rowBehind(group, table);
    if (!row || slotsOfRow(lines, table, row).slots.some(({ figure }) => figure.state !== 'blank')) return [];
    return [
      readingFinding(
        'READ-ROW-UNREAD',
        cellsOfRow(row.panel, row.row),
        `“${group.raw}”后面的数字不属于规定格式的任何一行，未读取`,
        `the figures behind "${group.raw}" are of no row of the form and were not read`,
        group.raw,
      ),
    ];
  });
}

/** Labels of rows that were found, standing once more with figures behind them: which of the two is meant is open. */
function twice(table: FoundTable, page: Page): Finding[] {
  const { tokens, lines, index, from, to } = page;
  const isForeign = foreignGrids(table, page);
  return tokens.slice(from, to).flatMap((token, at) => {
    if (!isUnclaimed(token, table, page)) return [];
    const inTable = from + at >= table.from && from + at < table.to;
    // Prose that was cut at the labels of the form has labels with figures behind them everywhere.
    if (lines[token.line]!.frame === 'glued' && !inTable) return [];
    const named = namesakes(token, table, index);
    if (named.length === 0 || (!inTable && isForeign(token))) return [];
    return named.map((found) =>
      readingFinding(
        'READ-ROW-TWICE',
        isCopy(token, found, table, lines) ? [] : cellsOfRow(found.panel, found.row),
        `“${token.raw}”一行出现不止一次，只读取了其中一次`,
        `the row "${token.raw}" stands on the page more than once; one of them was read`,
        token.raw,
      ),
    );
  });
}

/** Whether the same figures stand behind a label as in the row that was read: then none of them is in doubt. */
function isCopy(token: Token, found: FoundRow, table: FoundTable, lines: readonly PageLine[]): boolean {
  const [one, other] = [slotsOfRow(lines, table, found).slots, slotsBehind(lines, table, token)].map(
    (slots) => {
      const text = slots.findIndex((slot) => slot.label !== null);
      return slots.slice(0, text === -1 ? slots.length : text).map(({ raw }) => raw.trim());
    },
  );
  return one!.join(' ').trim() === other!.join(' ').trim();
}

/**
 * Tells whether a token stands in a table of its own that shares one label with the form (总计 under a list of offices):
 * that is not the form once more. Each table of the page is looked at once.
 */
function foreignGrids(table: FoundTable, { tokens, lines, index, taken }: Page): (token: Token) => boolean {
  const known = new Map<number, boolean>();
  const sharesOneLabel = (block: number) => {
    const within = tokens.filter((token) => lines[token.line]!.block === block);
    if (within.some((token) => taken.has(token))) return false;
    return within.filter((token) => namesakes(token, table, index).length > 0).length === 1;
  };
  return (token) => {
    const line = lines[token.line]!;
    if (!isGrid(line)) return false;
    const isForeign = known.get(line.block) ?? sharesOneLabel(line.block);
    known.set(line.block, isForeign);
    return isForeign;
  };
}

function namesakes(token: Token, table: FoundTable, index: LabelIndex): FoundRow[] {
  const isNamed = ({ row }: FoundRow) =>
    row.caption !== null && index.likeness(token.labels[0], row.caption) === 1;
  return table.rows.filter(isNamed);
}

/**
 * Rows of figures within the table, or behind it in the same grid, that no row of the form has claimed. In flowing text
 * they may be the figures of the row before, cut off by a text that nobody knows.
 */
function unread(table: FoundTable, page: Page): Finding[] {
  const { tokens, lines, index } = page;
  const grids = [...table.taken].map((token) => lines[token.line]!).filter(isGrid);
  const blocks = new Set(grids.map((line) => line.block));
  const end = isCutShort(table, tokens) ? table.to + 1 : table.to;
  const inTable = (token: Token, at: number) =>
    (at >= table.from && at < end) ||
    blocks.has(lines[token.line]!.block) ||
    holdsRowsEnd(token, table, page);
  return tokens
    .filter((token, at) => inTable(token, at) && isUnclaimed(token, table, page))
    .filter((token) => namesakes(token, table, index).length === 0)
    .map((token) =>
      readingFinding(
        'READ-ROW-UNREAD',
        isGrid(lines[token.line]!) ? [] : cellsBefore(token, table),
        `表中有一行数字不属于规定格式的任何一行，未读取：${token.raw}`,
        `a row of figures in the table is no row of the form and was not read: ${token.raw}`,
        token.raw,
      ),
    );
}

/** True where the last label of a table has fewer figures than its row has cells: those behind the next text may be its own. */
function isCutShort(table: FoundTable, tokens: readonly Token[]): boolean {
  const last = tokens[table.to - 1];
  const row = table.rows.find(({ tokens: own }) => own.at(-1) === last);
  return last !== undefined && row !== undefined && last.slotsAfter < row.panel.columns.length;
}

/** Whether figures stand behind a label that was taken for nothing, and belong to no row that was read. */
function isUnclaimed(token: Token, table: FoundTable, page: Page): boolean {
  const isFree = !page.taken.has(token) || isGroupOfGrid(token, table, page.lines);
  const isRow = hasFigures(token, page.lines) || holdsRowsEnd(token, table, page);
  return isFree && isRow && !isPartOfRow(token, table, page);
}

/** A cell that cannot be read, no sentence: digits with signs or letters of a program about them. */
const ODD_CELL = /^(?=.*\d)[^。；\n]{1,40}$/u;
/** A heading ends what may belong to the table before it. */
const HEADING = /^[一二三四五六七八九十]+、/u;
/** Texts behind a table among which the figures of its last row are looked for. */
const TEXTS_BEHIND = 4;

/** Whether a text soon behind a table whose last row prints nothing can be what that row prints. */
function holdsRowsEnd(token: Token, table: FoundTable, { tokens, lines, taken }: Page): boolean {
  if (tokens[table.to - 1]?.slotsAfter !== 0 || isGrid(lines[token.line]!)) return false;
  const behind = tokens.slice(table.to, table.to + TEXTS_BEHIND);
  const end = behind.findIndex((other) => taken.has(other) || HEADING.test(other.raw));
  return (end === -1 ? behind : behind.slice(0, end)).find(({ raw }) => ODD_CELL.test(raw)) === token;
}

/** The label of a group has no figures of its own; in a grid those of its first row stand behind that row's label. */
function isGroupOfGrid(token: Token, table: FoundTable, lines: readonly PageLine[]): boolean {
  return isGrid(lines[token.line]!) && groupLabels(table).has(token) && !table.extraRows.includes(token);
}

/** In a grid the figures of a row stand in its line: those behind a repeated header are of the row below it. */
function hasFigures(token: Token, lines: readonly PageLine[]): boolean {
  const line = lines[token.line]!;
  if (!isGrid(line)) return token.figuresAfter > 0;
  const beside = line.slots.slice(token.slot + 1);
  return beside.some((slot) => slot.figure.state === 'number' || slot.figure.state === 'dash');
}

function isGrid(line: PageLine): boolean {
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
