import type { FormColumn, FormFile, FormRow, NumberKind, Panel } from './form.js';

/** One cell of a form: its id, which is the public contract, and what the codebook says of it. */
export interface FormCell {
  readonly id: string;
  /** Id of the table: `t3`. */
  readonly table: string;
  /** The banner over the row or the group that it belongs to; empty where there is neither. */
  readonly groupZh: string;
  readonly rowZh: string;
  readonly columnZh: string;
  readonly rowEn: string;
  readonly columnEn: string;
  /** In which figures are resolved: `件`, `万元`. */
  readonly unit: string;
  readonly numberKind: NumberKind;
  /** When the cell is there, for cells that not every report has; else empty. */
  readonly note: string;
  /** True for the cells of an undivided group: they stand in the place of its rows. */
  readonly optional: boolean;
}

const BETWEEN_IDS = '__';

/** `<row>__<column>`: the id of the cell where a row and a column meet. */
export function cellId(rowId: string, columnId: string): string {
  return `${rowId}${BETWEEN_IDS}${columnId}`;
}

/** The ids of the row and the column that meet in a cell; that of the column is empty where the cell is all its row has. */
export function idsOf(cell: string): { readonly row: string; readonly column: string } {
  const [row = '', column = ''] = cell.split(BETWEEN_IDS);
  return { row, column };
}

/** A row that carries figures, with the labels above it. */
export interface LeafRow {
  readonly id: string;
  readonly row: FormRow;
  readonly groups: readonly FormRow[];
  /** True where the row is a whole group printed undivided. */
  readonly undivided: boolean;
}

/** The rows that carry figures, in the order of the form. Groups named in `undivided` are one row each. */
export function leafRows(
  rows: readonly FormRow[],
  undivided: ReadonlySet<string>,
  groups: readonly FormRow[] = [],
): LeafRow[] {
  return rows.flatMap((row): LeafRow[] => {
    if (row.undivided && undivided.has(row.id))
      return [{ id: row.undivided.id, row, groups, undivided: true }];
    if (row.children.length === 0) return [{ id: row.id, row, groups, undivided: false }];
    return leafRows(row.children, undivided, [...groups, row]);
  });
}

/** A column that carries figures, with the labels above it. */
export interface LeafColumn {
  readonly id: string;
  readonly column: FormColumn;
  readonly groups: readonly FormColumn[];
}

/** The columns that carry figures, in the order of the form. */
export function leafColumns(
  columns: readonly FormColumn[],
  groups: readonly FormColumn[] = [],
): LeafColumn[] {
  return columns.flatMap((column): LeafColumn[] =>
    column.id === undefined
      ? leafColumns(column.children, [...groups, column])
      : [{ id: column.id, column, groups }],
  );
}

/** The cells of each row of a panel, in the order of its columns. Groups named in `undivided` are one row each. */
export function rowsOfPanel(panel: Panel, undivided: ReadonlySet<string>): string[][] {
  const columns = leafColumns(panel.columns);
  return leafRows(panel.rows, undivided).map((row) => columns.map(({ id }) => cellId(row.id, id)));
}

/** Every group of the rows that may be printed undivided. */
export function undividableGroups(rows: readonly FormRow[]): string[] {
  return rows.flatMap((row) => [...(row.undivided ? [row.id] : []), ...undividableGroups(row.children)]);
}

/** Every cell of the form in codebook order; the cells of undivided groups come last. */
export function formCells(form: FormFile): FormCell[] {
  const panels = form.tables.flatMap((table) => table.panels.map((panel) => ({ table: table.id, panel })));
  const own = panels.flatMap(({ table, panel }) => cellsOf(table, panel, leafRows(panel.rows, new Set())));
  const instead = panels.flatMap(({ table, panel }) => {
    const groups = new Set(undividableGroups(panel.rows));
    return cellsOf(
      table,
      panel,
      leafRows(panel.rows, groups).filter((row) => row.undivided),
    );
  });
  return [...own, ...instead];
}

function cellsOf(table: string, panel: Panel, rows: readonly LeafRow[]): FormCell[] {
  const columns = leafColumns(panel.columns);
  return rows.flatMap((row) =>
    columns.map(({ id, column }) => ({
      id: cellId(row.id, id),
      table,
      groupZh: panel.banner?.label ?? row.groups.at(-1)?.label ?? '',
      rowZh: row.row.label,
      columnZh: column.label,
      rowEn: row.undivided ? (row.row.undivided?.en ?? row.row.en) : row.row.en,
      columnEn: column.en,
      unit: column.unit ?? panel.unit,
      numberKind: column.number ?? panel.number,
      note: row.undivided ? (row.row.undivided?.note ?? '') : '',
      optional: row.undivided,
    })),
  );
}

/** The cells of each form by their ids. */
const byId = new WeakMap<readonly FormCell[], ReadonlyMap<string, FormCell>>();

/** The cells of a form, looked up by their ids: every finding names some, and a form never changes. */
export function cellsById(form: { readonly cells: readonly FormCell[] }): ReadonlyMap<string, FormCell> {
  const known = byId.get(form.cells) ?? new Map(form.cells.map((cell) => [cell.id, cell]));
  byId.set(form.cells, known);
  return known;
}
