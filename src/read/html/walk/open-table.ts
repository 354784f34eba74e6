import type { Stretch } from '../markup/place.js';
import type { HtmlElement } from '../markup/tree.js';
import { placeCells } from '../table/grid.js';
import { requestedRowSpan } from '../table/spans.js';
import { isLayoutTable } from './layout.js';
import { addCells, addTable, type Content, emptyContent, type TableCell } from './pieces.js';

/** A table whose end the walk has not reached. */
export interface OpenTable {
  readonly stretch: Stretch;
  /** Where the table goes when it ends, and where its caption goes at once. */
  readonly outer: Content;
  readonly groups: RowGroup[];
}

interface RowGroup {
  readonly name: string;
  readonly rows: TableCell[][];
}

/** A table of which nothing is known yet. */
export function openTable(stretch: Stretch, outer: Content): OpenTable {
  return { stretch, outer, groups: [] };
}

/** Begins a row group; `name` is its tag. */
export function openGroup(table: OpenTable, name: string): void {
  table.groups.push({ name, rows: [] });
}

/** Begins a row, in a group of its own where none is open. */
export function openRow(table: OpenTable): void {
  if (table.groups.length === 0) openGroup(table, 'tbody');
  table.groups.at(-1)?.rows.push([]);
}

/** Adds an empty cell to the last row and gives its content, to be filled. */
export function putCell(table: OpenTable, element: HtmlElement, columnSpan: number): Content {
  if (table.groups.at(-1)?.rows.at(-1) === undefined) openRow(table);
  const content = emptyContent();
  table.groups
    .at(-1)
    ?.rows.at(-1)
    ?.push({ element, columnSpan, rowSpan: requestedRowSpan(element), content });
  return content;
}

/** Ends a table: it goes as a table, or as the content of its cells, into what is around it. */
export function closeTable(table: OpenTable, isNested: boolean): void {
  const groups = inVisualOrder(table.groups).map((group) => group.rows);
  const cells = groups.flat(2);
  if (cells.length === 0) return;
  if (isLayoutTable(cells, isNested)) addCells(table.outer, cells);
  else addTable(table.outer, { kind: 'table', grid: placeCells(groups), stretch: table.stretch });
}

/** Browsers show the first head at the top and the first foot at the bottom, wherever they stand in the source. */
function inVisualOrder(groups: readonly RowGroup[]): readonly RowGroup[] {
  const head = groups.find((group) => group.name === 'thead');
  const foot = groups.find((group) => group.name === 'tfoot');
  if (head === undefined && foot === undefined) return groups;
  const between = groups.filter((group) => group !== head && group !== foot);
  return [head, ...between, foot].filter((group) => group !== undefined);
}
