import type { PlannedColumn, PlannedPanel, PlannedRow, PlannedTable } from './plan.js';

/** A table laid out on a grid, with the spans that it has in the ministry's template. */
export interface DrawnTable {
  readonly id: string;
  readonly title: string;
  readonly columnCount: number;
  /** Cells by the row in which they begin. */
  readonly rows: readonly (readonly DrawnCell[])[];
}

export interface DrawnCell {
  readonly text: string;
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** `figure` also for slots that print nothing. */
  readonly role: 'banner' | 'header' | 'label' | 'figure';
}

type Cells = DrawnCell[];

/** What a row prints as labels, and what as figures, from left to right. */
export interface RowTexts {
  readonly labels: string[];
  readonly figures: string[];
}

/** The texts of a drawn row, its figures apart from its labels. */
export function textsOfRow(row: readonly DrawnCell[]): RowTexts {
  const texts = (isFigure: boolean) =>
    row.filter(({ role }) => (role === 'figure') === isFigure).map(({ text }) => text);
  return { labels: texts(false), figures: texts(true) };
}

/** Lays a whole table out: its panels one under the other, the last column of narrow panels widened. */
export function drawTable(table: PlannedTable): DrawnTable {
  const columnCount = Math.max(...table.panels.map(widthOf));
  const cells: Cells = [];
  let top = 0;
  for (const panel of table.panels) {
    const drawn = drawPanel(panel, top, columnCount);
    cells.push(...drawn.cells);
    top += drawn.height;
  }
  return { id: table.id, title: table.title, columnCount, rows: byRow(cells, top) };
}

/** Each panel of a table as a table of its own. */
export function drawPanels(table: PlannedTable): DrawnTable[] {
  return table.panels.map((panel) => drawTable({ ...table, panels: [panel] }));
}

/** Several tables as one, under each other. */
export function stack(tables: readonly DrawnTable[]): DrawnTable {
  const columnCount = Math.max(...tables.map((table) => table.columnCount));
  let top = 0;
  const rows = tables.flatMap((table) => {
    const shifted = table.rows.map((row) => row.map((cell) => ({ ...cell, row: cell.row + top })));
    top += table.rows.length;
    return shifted;
  });
  return { id: 'all', title: tables[0]?.title ?? '', columnCount, rows };
}

function byRow(cells: readonly DrawnCell[], height: number): DrawnCell[][] {
  return Array.from({ length: height }, (_, row) =>
    cells.filter((cell) => cell.row === row).sort((a, b) => a.column - b.column),
  );
}

function labelDepth(panel: PlannedPanel): number {
  return Math.max(...panel.rows.map((row) => row.labels.length));
}

function headerDepth(panel: PlannedPanel): number {
  return Math.max(...panel.columns.map((column) => column.labels.length));
}

function widthOf(panel: PlannedPanel): number {
  // A damaged row may have more figures than there are columns.
  return labelDepth(panel) + Math.max(panel.columns.length, ...panel.rows.map((row) => row.figures.length));
}

function drawPanel(panel: PlannedPanel, top: number, width: number): { cells: Cells; height: number } {
  const cells: Cells = [];
  let row = top;
  if (panel.banner !== null) {
    cells.push(cell(panel.banner, row, 0, 1, width, 'banner'));
    row += 1;
  }
  const header = headerCells(panel, row, width);
  cells.push(...header.cells);
  row += header.height;
  cells.push(...labelCells(panel.rows, labelDepth(panel), row));
  panel.rows.forEach((planned, at) => {
    cells.push(...figureCells(planned, labelDepth(panel), row + at, width, panel.columns.length));
  });
  return { cells, height: row + panel.rows.length - top };
}

function headerCells(panel: PlannedPanel, top: number, width: number): { cells: Cells; height: number } {
  const left = labelDepth(panel);
  const spannerRows = panel.spanner === null ? 0 : 1;
  const height = spannerRows + headerDepth(panel);
  const cells: Cells = [];
  if (panel.corner !== null && left > 0) cells.push(cell(panel.corner, top, 0, height, left, 'header'));
  if (panel.spanner !== null) cells.push(cell(panel.spanner, top, left, 1, width - left, 'header'));
  cells.push(...columnCells(panel.columns, top + spannerRows, left, width, headerDepth(panel)));
  return { cells, height };
}

/** The labels over the columns: equal neighbours on a level are one cell, the last label reaches down to the figures. */
function columnCells(
  columns: readonly PlannedColumn[],
  top: number,
  left: number,
  width: number,
  depth: number,
): Cells {
  const cells: Cells = [];
  for (let level = 0; level < depth; level += 1) {
    for (let at = 0; at < columns.length; ) {
      const { labels } = columns[at]!;
      const isLast = level === labels.length - 1;
      let to = at + 1;
      while (!isLast && to < columns.length && samePath(labels, columns[to]!.labels, level)) to += 1;
      if (level < labels.length) {
        const end = to === columns.length ? width - left : to;
        cells.push(
          cell(labels[level]!, top + level, left + at, isLast ? depth - level : 1, end - at, 'header'),
        );
      }
      at = to;
    }
  }
  return cells;
}

function samePath(a: readonly string[], b: readonly string[], level: number): boolean {
  return b.length > level + 1 && a.slice(0, level + 1).every((label, at) => label === b[at]);
}

function labelCells(rows: readonly PlannedRow[], depth: number, top: number): Cells {
  const cells: Cells = [];
  for (let level = 0; level < depth; level += 1) {
    for (let at = 0; at < rows.length; ) {
      const { labels } = rows[at]!;
      const isLast = level === labels.length - 1;
      let to = at + 1;
      while (!isLast && to < rows.length && samePath(labels, rows[to]!.labels, level)) to += 1;
      if (level < labels.length)
        cells.push(cell(labels[level]!, top + at, level, to - at, isLast ? depth - level : 1, 'label'));
      at = to;
    }
  }
  return cells;
}

/** The last column of a narrow panel is widened; a row with another number of figures is left as it is. */
function figureCells(row: PlannedRow, left: number, at: number, width: number, columns: number): Cells {
  const last = columns - 1;
  const isWhole = row.figures.length === columns;
  return row.figures.map(({ text }, column) =>
    cell(text, at, left + column, 1, isWhole && column === last ? width - left - last : 1, 'figure'),
  );
}

function cell(
  text: string,
  row: number,
  column: number,
  rowSpan: number,
  columnSpan: number,
  role: DrawnCell['role'],
): DrawnCell {
  return { text, row, column, rowSpan, columnSpan, role };
}
