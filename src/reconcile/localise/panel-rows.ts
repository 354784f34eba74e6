import { type Form, type Panel, rowsOfPanel, undividableGroups } from '../../forms/index.js';

/** The rows of a panel as cell ids. */
export type PanelRows = readonly (readonly string[])[];

/** The panels of each form, which never change. */
const written = new WeakMap<Form, readonly PanelRows[]>();

/** The rows of every panel as cell ids, once with its groups in rows and, where it has some, once with them undivided. */
export function panelRows(form: Form): readonly PanelRows[] {
  const known = written.get(form);
  if (known) return known;
  const rows = form.tables.flatMap((table) => table.panels).flatMap(inEveryLayout);
  written.set(form, rows);
  return rows;
}

function inEveryLayout(panel: Panel): PanelRows[] {
  const groups = undividableGroups(panel.rows);
  const layouts = groups.length > 0 ? [new Set<string>(), new Set(groups)] : [new Set<string>()];
  return layouts.map((undivided) => rowsOfPanel(panel, undivided));
}
