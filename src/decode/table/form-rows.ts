import { type Form, rowsOfPanel } from '../../forms/index.js';

/** The rows of a form as the report prints them: the cell ids of each, in column order. */
export function formRows(form: Form, undivided: ReadonlySet<string>): string[][] {
  return rowsByPanel(form, undivided).flat();
}

/** The same, panel by panel: within one, rows stand one under the other. */
export function rowsByPanel(form: Form, undivided: ReadonlySet<string>): string[][][] {
  return form.tables.flatMap(({ panels }) => panels.map((panel) => rowsOfPanel(panel, undivided)));
}
