import {
  type Caption,
  cellId,
  type FormTable,
  leafColumns,
  leafRows,
  type NumberKind,
  type Panel,
  undividableGroups,
} from '../../forms/index.js';

/** A way in which a table of the form may be printed: which of its groups are undivided, how its panels lie. */
export interface TableLayout {
  readonly table: string;
  readonly undivided: ReadonlySet<string>;
  readonly panels: readonly PanelLayout[];
  /** 0 for the form's own print; the search takes another way only where it fits better. */
  readonly deviations: number;
}

/** A panel in one of the ways in which it may be printed: its rows and columns, each with the labels above it. */
export interface PanelLayout {
  readonly panel: Panel;
  readonly rows: readonly LayoutRow[];
  readonly columns: readonly LayoutColumn[];
  /** Every label of the columns and of the groups over them, each once. */
  readonly columnCaptions: ReadonlySet<Caption>;
  /** The groups over the columns. */
  readonly columnGroups: ReadonlySet<Caption>;
}

/** A row of figures as it is printed. A panel in one line has a single row without label or id. */
export interface LayoutRow {
  readonly id: string | null;
  readonly caption: Caption | null;
  /** Labels above the row's own, outermost first. */
  readonly groups: readonly Caption[];
}

/** A column of figures as it is printed, with the labels of its header from the outermost to its own. */
export interface LayoutColumn {
  readonly id: string;
  readonly path: readonly Caption[];
  readonly unit: string;
  readonly number: NumberKind;
}

/** The cell of the form in which a printed row and column meet. */
export function cellAt(row: LayoutRow, column: LayoutColumn): string {
  return row.id === null ? column.id : cellId(row.id, column.id);
}

/** The cells of a row of a panel, in the order of its columns. */
export function cellsOfRow(panel: PanelLayout, row: LayoutRow): string[] {
  return panel.columns.map((column) => cellAt(row, column));
}

/** Every way in which a table may be printed, the form's own first. */
export function layoutsOf(table: FormTable): TableLayout[] {
  const groups = table.panels.flatMap((panel) => undividableGroups(panel.rows));
  return subsets(groups).flatMap((undivided) =>
    combinations(table.panels.map((panel) => panelLayouts(panel, undivided))).map((panels) => ({
      table: table.id,
      undivided,
      panels,
      deviations: undivided.size + panels.filter((layout) => !isOwnPrint(layout)).length,
    })),
  );
}

function isOwnPrint(layout: PanelLayout): boolean {
  return (layout.panel.printed[0] === 'in_one_line') === (layout.rows[0]?.id === null);
}

function panelLayouts(panel: Panel, undivided: ReadonlySet<string>): PanelLayout[] {
  return panel.printed.map((printed) =>
    printed === 'as_rows' ? panelAsRows(panel, undivided) : panelInOneLine(panel, undivided),
  );
}

function panelAsRows(panel: Panel, undivided: ReadonlySet<string>): PanelLayout {
  const rows = leafRows(panel.rows, undivided).map(({ id, row, groups }) => ({ id, caption: row, groups }));
  return panelLayout(panel, rows, columnsOf(panel));
}

function panelInOneLine(panel: Panel, undivided: ReadonlySet<string>): PanelLayout {
  const columns = leafRows(panel.rows, undivided).flatMap(({ id, row, groups }) =>
    columnsOf(panel).map((column) => ({
      ...column,
      id: cellId(id, column.id),
      path: [...groups, row, ...column.path],
    })),
  );
  return panelLayout(panel, [{ id: null, caption: null, groups: [] }], columns);
}

function panelLayout(
  panel: Panel,
  rows: readonly LayoutRow[],
  columns: readonly LayoutColumn[],
): PanelLayout {
  return {
    panel,
    rows,
    columns,
    columnCaptions: new Set(columns.flatMap(({ path }) => path)),
    columnGroups: new Set(columns.flatMap(({ path }) => path.slice(0, -1))),
  };
}

function columnsOf(panel: Panel): LayoutColumn[] {
  return leafColumns(panel.columns).map(({ id, column, groups }) => ({
    id,
    path: [...groups, column],
    unit: column.unit ?? panel.unit,
    number: column.number ?? panel.number,
  }));
}

function subsets(items: readonly string[]): ReadonlySet<string>[] {
  const [first, ...rest] = items;
  if (first === undefined) return [new Set()];
  return subsets(rest).flatMap((set) => [set, new Set([first, ...set])]);
}

function combinations<T>(choices: readonly (readonly T[])[]): T[][] {
  const [first, ...rest] = choices;
  if (first === undefined) return [[]];
  return first.flatMap((choice) => combinations(rest).map((list) => [choice, ...list]));
}
