import type { Caption, FormColumn, FormFile, FormRow, Panel } from './form.js';
import type { CaptionSource, ColumnSource, FormSource, PanelSource, RowSource } from './form-schema.js';

/** A form file with everything spelled out that it leaves to be understood. */
export function completeForm(source: FormSource): FormFile {
  const tables = source.tables.map((table) => ({ ...table, panels: table.panels.map(completePanel) }));
  return { ...source, tables };
}

function completePanel(panel: PanelSource): Panel {
  return {
    ...panel,
    banner: panel.banner && completeCaption(panel.banner),
    corner: panel.corner && completeCaption(panel.corner),
    spanner: panel.spanner && completeCaption(panel.spanner),
    printed: panel.printed ?? ['as_rows'],
    rows: panel.rows.map(completeRow),
    columns: panel.columns.map(completeColumn),
    extraRows: (panel.extraRows ?? []).map(completeCaption),
  };
}

function completeCaption(caption: CaptionSource): Caption {
  return { ...caption, aliases: caption.aliases ?? [] };
}

function completeRow(row: RowSource): FormRow {
  return { ...row, ...completeCaption(row), children: (row.children ?? []).map(completeRow) };
}

function completeColumn(column: ColumnSource): FormColumn {
  return { ...column, ...completeCaption(column), children: (column.children ?? []).map(completeColumn) };
}
