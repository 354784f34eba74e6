import { drawTable } from '../draw.js';
import type { Layout } from '../layout.js';
import type { PlannedPanel, PlannedTable } from '../plan.js';
import { tableMarkup } from './markup.js';
import { plannedLayout } from './planned-layout.js';

/** Tables on their side. */
export const TURNED_LAYOUTS: readonly Layout[] = [
  turnedLayout('turned-tables', ['t2', 't3', 't4']),
  turnedLayout('turned-requests', ['t3']),
  turnedLayout('turned-disputes', ['t4']),
];

function turnedLayout(name: string, turned: readonly string[]): Layout {
  return plannedLayout(name, (table) =>
    tableMarkup(drawTable(turned.includes(table.id) ? transposed(table) : table)),
  );
}

const NOTHING = { text: '', cell: null };

/** Rows become columns, columns rows; a figure that a row has too many stands in a row of its own. */
function transposed(table: PlannedTable): PlannedTable {
  return { ...table, panels: table.panels.map(transposedPanel) };
}

function transposedPanel(panel: PlannedPanel): PlannedPanel {
  const { columns, rows } = panel;
  const longest = Math.max(columns.length, ...rows.map(({ figures }) => figures.length));
  return {
    ...panel,
    columns: rows.map(({ id, labels }, at) => ({
      id: id ?? String(at),
      labels: labels.length > 0 ? labels : ['件数'],
    })),
    rows: Array.from({ length: longest }, (_, at) => ({
      id: columns[at]?.id ?? null,
      labels: columns[at]?.labels ?? [''],
      figures: rows.flatMap(({ figures }) => figures[at] ?? (at < columns.length ? [] : NOTHING)),
    })),
  };
}
