import type { CellReadings } from '../model/reading.js';
import { cellId, leafColumns, leafRows, undividableGroups } from './cells.js';
import type { FormFile } from './form.js';

/** A group of rows that may be printed undivided, and the cells that it has then. */
interface UndividedGroup {
  readonly id: string;
  readonly cells: readonly string[];
}

const groupsOfForms = new WeakMap<FormFile, readonly UndividedGroup[]>();

/**
 * Ids of the row groups that a read report prints as one undivided row, worked out from the cells it has: what has to be
 * known to write the identities of its form out again.
 */
export function undividedGroups(form: FormFile, cells: CellReadings): Set<string> {
  const groups = groupsOfForms.get(form) ?? groupsOf(form);
  groupsOfForms.set(form, groups);
  return new Set(groups.filter((group) => group.cells.some((id) => cells.has(id))).map(({ id }) => id));
}

function groupsOf(form: FormFile): UndividedGroup[] {
  const panels = form.tables.flatMap((table) => table.panels);
  return panels.flatMap(({ rows, columns }) =>
    leafRows(rows, new Set(undividableGroups(rows)))
      .filter(({ undivided }) => undivided)
      .map(({ id, row }) => ({
        id: row.id,
        cells: leafColumns(columns).map((column) => cellId(id, column.id)),
      })),
  );
}
