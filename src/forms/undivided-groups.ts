import type { CellReadings } from '../model/reading.js';
import { cellId, leafColumns, leafRows, undividableGroups } from './cells.js';
import type { FormFile } from './form.js';

/**
 * Ids of the row groups that a read report prints as one undivided row, worked out from the cells it has: what has to be
 * known to write the identities of its form out again.
 */
export function undividedGroups(form: FormFile, cells: CellReadings): Set<string> {
  const panels = form.tables.flatMap((table) => table.panels);
  return new Set(
    panels.flatMap(({ rows, columns }) => {
      const leaves = leafRows(rows, new Set(undividableGroups(rows))).filter((leaf) => leaf.undivided);
      const isThere = (rowId: string) => leafColumns(columns).some(({ id }) => cells.has(cellId(rowId, id)));
      return leaves.filter((leaf) => isThere(leaf.id)).map((leaf) => leaf.row.id);
    }),
  );
}
