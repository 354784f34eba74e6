import { cellId, leafRows } from '../../forms/index.js';
import type { Finding } from '../../model/finding.js';
import type { CellReading } from '../../model/reading.js';
import { isFlowing } from '../columns/row-slots.js';
import { readingFinding } from '../findings.js';
import type { LabelIndex } from '../label/label-index.js';
import { cellAt, type LayoutRow, type PanelLayout } from '../layout/table-layout.js';
import type { PageLine } from '../page/page-line.js';
import type { Token } from '../rows/tokens.js';
import type { FoundRow, FoundTable } from '../tables/find-table.js';
import type { Page } from './page.js';

/** What is to be said about the rows of a table: unknown labels, another order, rows missing, left over or empty. */
export function rowFindings(
  table: FoundTable,
  page: Page,
  cells: readonly (readonly [string, CellReading])[],
): Finding[] {
  return [
    ...table.rows.filter((row) => row.by === 'position').map((row) => unlabelled(row, table, page)),
    ...table.rows.filter((row) => row.by === 'displaced').map(displaced),
    ...missing(table),
    ...twice(table, page),
    ...unread(table, page),
    ...withoutFigures(table, cells),
  ];
}

function cellsOf(panel: PanelLayout, row: LayoutRow): string[] {
  return panel.columns.map((column) => cellAt(row, column));
}

function printed(row: FoundRow): string {
  return row.tokens.map((token) => token.raw).join('');
}

/** A row without a known label behind one that prints nothing: in flowing text it may be the figures of that one. */
function unlabelled(found: FoundRow, table: FoundTable, { lines }: Page): Finding {
  const label = found.row.caption?.label ?? '';
  const [first] = found.tokens;
  const before = first && isFlowing(lines[first.line]!) ? rowBefore(first, table) : undefined;
  const emptied = before?.tokens.every(({ figuresAfter }) => figuresAfter === 0) ? before : undefined;
  return readingFinding(
    'READ-ROW-LABEL',
    [found, ...(emptied ? [emptied] : [])].flatMap(({ panel, row }) => cellsOf(panel, row)),
    `行名“${printed(found)}”无法识别，按位置读作“${label}”`,
    `the row label "${printed(found)}" is not known; read as "${label}" by its position`,
    printed(found),
  );
}

function displaced(found: FoundRow): Finding {
  const label = found.row.caption?.label ?? '';
  return readingFinding(
    'READ-ROW-ORDER',
    cellsOf(found.panel, found.row),
    `“${label}”一行不在规定的位置，按行名读取`,
    `the row "${label}" does not stand in its place; read by its label`,
    printed(found),
  );
}

/** One finding for all of them: a table cut in its middle lacks twenty rows for one reason. */
function missing(table: FoundTable): Finding[] {
  const found = new Set(table.rows.map((row) => row.row));
  const absent = table.layout.panels.flatMap((panel) =>
    panel.rows.filter((row) => row.caption !== null && !found.has(row)).map((row) => ({ panel, row })),
  );
  if (absent.length === 0) return [];
  const names = absent.map(({ row }) => row.caption?.label ?? '').join('、');
  return [
    readingFinding(
      'READ-ROW-MISSING',
      absent.flatMap(({ panel, row }) => [...cellsOf(panel, row), ...cellsInstead(panel, row)]),
      `没有找到这些行：${names}`,
      `rows of the form were not found: ${names}`,
    ),
  ];
}

/** A group that was not found undivided may as well be printed in its parts: then their cells are missing. */
function cellsInstead(panel: PanelLayout, { id }: LayoutRow): string[] {
  const parts = leafRows(panel.panel.rows, new Set()).filter(({ groups }) =>
    groups.some(({ undivided }) => undivided?.id === id),
  );
  return parts.flatMap((part) => panel.columns.map((column) => cellId(part.id, column.id)));
}

/** Labels of rows that were found, standing once more with figures behind them: which of the two is meant is open. */
function twice(table: FoundTable, page: Page): Finding[] {
  const { tokens, lines, index, taken, from, to } = page;
  const isForeign = foreignGrids(table, page);
  return tokens.slice(from, to).flatMap((token, at) => {
    if (taken.has(token) || !hasFigures(token, lines) || isPartOfRow(token, table, page)) return [];
    const inTable = from + at >= table.from && from + at < table.to;
    // Prose that was cut at the labels of the form has labels with figures behind them everywhere.
    if (lines[token.line]!.frame === 'glued' && !inTable) return [];
    const named = namesakes(token, table, index);
    if (named.length === 0 || (!inTable && isForeign(token))) return [];
    return named.map((found) =>
      readingFinding(
        'READ-ROW-TWICE',
        cellsOf(found.panel, found.row),
        `“${token.raw}”一行出现不止一次，只读取了其中一次`,
        `the row "${token.raw}" stands on the page more than once; one of them was read`,
        token.raw,
      ),
    );
  });
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
  const { tokens, lines, index, taken } = page;
  const grids = [...table.taken].map((token) => lines[token.line]!).filter(isGrid);
  const blocks = new Set(grids.map((line) => line.block));
  const end = isCutShort(table, tokens) ? table.to + 1 : table.to;
  const inTable = (token: Token, at: number) =>
    (at >= table.from && at < end) || blocks.has(lines[token.line]!.block);
  return tokens
    .filter((token, at) => inTable(token, at) && !taken.has(token) && hasFigures(token, lines))
    .filter((token) => !isPartOfRow(token, table, page) && namesakes(token, table, index).length === 0)
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

/** The cells of the row that stands before a place on the page, or of the first row where none does. */
export function cellsBefore(token: PlaceOnPage, table: FoundTable): string[] {
  const nearest = rowBefore(token, table) ?? inOrderFrom(token, table).at(-1);
  return nearest ? cellsOf(nearest.panel, nearest.row) : [];
}

function rowBefore(token: PlaceOnPage, table: FoundTable): FoundRow | undefined {
  return inOrderFrom(token, table).find((found) => distance(token, found) > 0);
}

function inOrderFrom(token: PlaceOnPage, table: FoundTable): FoundRow[] {
  return [...table.rows].sort((a, b) => distance(token, a) - distance(token, b));
}

type PlaceOnPage = Pick<Token, 'line' | 'slot'>;

/** How many lines a row stands before a label, its slots counted as parts of a line; negative where it stands behind. */
function distance(token: PlaceOnPage, { tokens }: FoundRow): number {
  const last = tokens.at(-1)!;
  return token.line - last.line + (token.slot - last.slot) / 1e6;
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
    const before = tokens[tokens.indexOf(token) - 1]!;
    return before.figuresAfter === 0 && beside.some((row) => row.tokens.includes(before));
  }
  if (beside.length === 1) return true;
  for (const other of taken) if (other.line === token.line && !isGroup(other, table)) return true;
  return false;
}

function isGroup(token: Token, { taken, rows, headers }: FoundTable): boolean {
  const others = [...rows.map((row) => row.tokens), ...headers.values()];
  return taken.has(token) && !others.some((each) => each.includes(token));
}

function withoutFigures(table: FoundTable, cells: readonly (readonly [string, CellReading])[]): Finding[] {
  if (cells.some(([, cell]) => cell.state !== 'blank' && cell.state !== 'absent')) return [];
  return [
    readingFinding(
      'READ-NO-FIGURES',
      cells.map(([id]) => id),
      `表（${table.layout.table}）的栏目齐备，但没有任何数字`,
      `the labels of table ${table.layout.table} are there, but not a single figure is`,
    ),
  ];
}
