import { loadForms } from '../../src/forms/index.js';

/**
 * The cells of a form, one row of the form to a line: the id of the row and the notation of each of its cells, in the
 * order of the form's columns. Undivided rows come last, and only where one of their cells is there.
 */
export function cellLines(formId: string, notations: ReadonlyMap<string, string>): string[] {
  const form = loadForms().find(({ id }) => id === formId);
  const rows = new Map<string, string[]>();
  for (const { id, optional } of form?.cells ?? []) {
    if (optional && !notations.has(id)) continue;
    const [row = ''] = id.split('__');
    rows.set(row, [...(rows.get(row) ?? []), notations.get(id) ?? 'x']);
  }
  return [...rows].map(([row, cells]) => `${row} ${cells.join(' ')}`);
}
