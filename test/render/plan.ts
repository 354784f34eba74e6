import { type Form, type FormRow, type FormTable, loadForms, type Panel } from '../../src/forms/index.js';
import type { SampleReport } from './sample.js';

/** A table as it is to be printed: labels and texts in their order, nothing said of spans or markup yet. */
export interface PlannedTable {
  readonly id: string;
  readonly title: string;
  readonly panels: readonly PlannedPanel[];
}

/** A part of a table under a header of its own. */
export interface PlannedPanel {
  readonly id: string;
  readonly banner: string | null;
  readonly corner: string | null;
  readonly spanner: string | null;
  readonly columns: readonly PlannedColumn[];
  readonly rows: readonly PlannedRow[];
}

/** A column by the labels over it, outermost first. */
export interface PlannedColumn {
  readonly id: string;
  readonly labels: readonly string[];
}

/** A row by the labels before it, outermost first, with one figure for each column. */
export interface PlannedRow {
  /** Id of the row; null where a panel is printed in one line. */
  readonly id: string | null;
  readonly labels: readonly string[];
  readonly figures: readonly PlannedFigure[];
}

/** What a slot prints, and which cell of the form that is; null for a figure that the form does not have. */
export interface PlannedFigure {
  readonly text: string;
  readonly cell: string | null;
}

/** The form file of an id. */
export function formOf(id: string): Form {
  const form = loadForms().find((candidate) => candidate.id === id);
  if (!form) throw new Error(`no form ${id}`);
  return form;
}

/** The tables of a report as the form prints them. */
export function planTables(report: SampleReport): PlannedTable[] {
  return formOf(report.form).tables.map((table) => planTable(table, report));
}

/** The table with some of its columns. */
export function withColumns(
  table: PlannedTable,
  isKept: (column: PlannedColumn, at: number, count: number) => boolean,
): PlannedTable {
  const panels = table.panels.map((panel) => {
    const { columns } = panel;
    const kept = columns.flatMap((column, at) => (isKept(column, at, columns.length) ? [at] : []));
    return {
      ...panel,
      columns: kept.flatMap((at) => columns[at] ?? []),
      rows: panel.rows.map((row) => ({ ...row, figures: kept.flatMap((at) => row.figures[at] ?? []) })),
    };
  });
  return { ...table, panels };
}

function planTable(table: FormTable, report: SampleReport): PlannedTable {
  return {
    id: table.id,
    title: table.title,
    panels: table.panels.map((panel) =>
      panel.printed[0] === 'in_one_line' ? inOneLine(panel, report) : asRows(panel, report),
    ),
  };
}

/** The panel with its rows one under the other. */
export function asRows(panel: Panel, report: SampleReport): PlannedPanel {
  const columns = columnsOf(panel);
  const rows = rowsOf(panel, report).map(({ id, labels }) => ({
    id,
    labels,
    figures: columns.map((column) => figureOf(`${id}__${column.id}`, report)),
  }));
  return { ...captionsOf(panel), columns, rows };
}

function inOneLine(panel: Panel, report: SampleReport): PlannedPanel {
  const columns = rowsOf(panel, report).flatMap(({ id, labels }) =>
    columnsOf(panel).map((column) => ({
      id: `${id}__${column.id}`,
      labels: [...labels, ...column.labels],
    })),
  );
  const figures = columns.map((column) => figureOf(column.id, report));
  return { ...captionsOf(panel), columns, rows: [{ id: null, labels: [], figures }] };
}

function figureOf(cell: string, report: SampleReport): PlannedFigure {
  return { text: report.figures.get(cell)?.text ?? '', cell };
}

function captionsOf(panel: Panel) {
  return {
    id: panel.id,
    banner: panel.banner?.label ?? null,
    corner: panel.corner?.label ?? null,
    spanner: panel.spanner?.label ?? null,
  };
}

function columnsOf(panel: Panel): PlannedColumn[] {
  return panel.columns.flatMap((column): PlannedColumn[] =>
    column.id === undefined
      ? column.children.map((child) => ({ id: child.id!, labels: [column.label, child.label] }))
      : [{ id: column.id, labels: [column.label] }],
  );
}

function rowsOf(panel: Panel, report: SampleReport): { id: string; labels: string[] }[] {
  const walk = (row: FormRow, above: readonly string[]): { id: string; labels: string[] }[] => {
    const labels = [...above, row.label];
    if (row.undivided && report.undivided.has(row.id)) return [{ id: row.undivided.id, labels }];
    if (row.children.length === 0) return [{ id: row.id, labels }];
    return row.children.flatMap((child) => walk(child, labels));
  };
  return panel.rows.flatMap((row) => walk(row, []));
}
