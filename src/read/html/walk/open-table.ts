import type { Stretch } from '../markup/place.js';
import type { HtmlElement } from '../markup/tree.js';
import { freeSlots, gridOfPlaced, type PlacedCell, placeCells } from '../table/grid.js';
import type { GridBox } from '../table/grid-lines.js';
import { requestedRowSpan } from '../table/spans.js';
import { areCards, isLayoutTable } from './layout.js';
import { addCells, addTable, type Content, emptyContent, type TableCell } from './pieces.js';

/** A table whose end the walk has not reached. */
export interface OpenTable {
  readonly stretch: Stretch;
  /** Where the table goes when it ends, and where its caption goes at once. */
  readonly outer: Content;
  readonly groups: RowGroup[];
  /** Places of cells from the left of their row; of others their order in the source is that place. */
  readonly places: Map<TableCell, number>;
  /** Cells that have places of their own. */
  readonly boxes: PlacedCell<TableCell>[];
}

/** Over how many columns a cell goes, and its place from the left of its row where styles may have moved it. */
export interface CellExtent {
  readonly columnSpan: number;
  readonly place?: number;
}

interface RowGroup {
  readonly name: string;
  readonly rows: TableCell[][];
}

/** A table of which nothing is known yet. */
export function openTable(stretch: Stretch, outer: Content): OpenTable {
  return { stretch, outer, groups: [], places: new Map(), boxes: [] };
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
export function putCell(table: OpenTable, element: HtmlElement, { columnSpan, place }: CellExtent): Content {
  if (table.groups.at(-1)?.rows.at(-1) === undefined) openRow(table);
  const cell = { element, columnSpan, rowSpan: requestedRowSpan(element), content: emptyContent() };
  table.groups.at(-1)?.rows.at(-1)?.push(cell);
  if (place !== undefined) table.places.set(cell, place);
  return cell.content;
}

/** Adds an empty cell in its place and gives its content, to be filled. */
export function putBox(table: OpenTable, element: HtmlElement, box: GridBox): Content {
  const content = emptyContent();
  const { rowSpan, columnSpan } = box;
  table.boxes.push({ ...box, cell: { element, columnSpan, rowSpan, content } });
  return content;
}

/** Ends a table: it goes as a table, or as the content of its cells, into what is around it. */
export function closeTable(table: OpenTable, isNested: boolean): void {
  const placed = table.boxes.length > 0 ? gridOfPlaced(withBlankCells(table)) : null;
  const groups = inVisualOrder(table.groups).map(({ rows }) => rows.map((row) => fromLeft(row, table)));
  const cells: TableCell[] = [];
  if (placed) for (const row of placed.rows) for (const { cell } of row) cells.push(cell);
  else for (const rows of groups) for (const row of rows) for (const cell of row) cells.push(cell);
  if (cells.length === 0) return;
  if (isLayoutTable(cells, isNested) || (placed && areCards(cells))) addCells(table.outer, cells);
  else addTable(table.outer, { kind: 'table', grid: placed ?? placeCells(groups), stretch: table.stretch });
}

function fromLeft(row: readonly TableCell[], { places }: OpenTable): readonly TableCell[] {
  return places.size === 0 ? row : row.toSorted((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0));
}

/** The boxes of a table, and blank cells where it leaves slots free: nothing stands there for an empty cell. */
function withBlankCells({ boxes, stretch: { element } }: OpenTable): PlacedCell<TableCell>[] {
  const blanks = freeSlots(boxes).map((slot) => {
    const spans = { columnSpan: 1, rowSpan: 1 };
    return { ...slot, ...spans, cell: { element, ...spans, content: emptyContent() } };
  });
  return [...boxes, ...blanks];
}

/** Browsers show the first head at the top and the first foot at the bottom, wherever they stand in the source. */
function inVisualOrder(groups: readonly RowGroup[]): readonly RowGroup[] {
  const head = groups.find((group) => group.name === 'thead');
  const foot = groups.find((group) => group.name === 'tfoot');
  if (head === undefined && foot === undefined) return groups;
  const between = groups.filter((group) => group !== head && group !== foot);
  return [head, ...between, foot].filter((group) => group !== undefined);
}
