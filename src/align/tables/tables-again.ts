import type { FormTable } from '../../forms/index.js';
import type { Find, FoundTable } from './find-table.js';

/** Part of the labels of a table that another of its kind has to show: a header printed again is no table. */
const NEARLY_ALL = 0.75;

/**
 * Tables of a report that stand in its range once more, before or behind the one that was found: last year's beside this
 * year's, or a copy.
 *
 * @param kinds the tables that are looked for
 * @param tables those of the report
 */
export function tablesAgain(
  kinds: readonly FormTable[],
  tables: readonly FoundTable[],
  range: { readonly from: number; readonly to: number },
  find: Find,
): FoundTable[] {
  return tables.flatMap((found) => {
    const kind = kinds.find(({ id }) => id === found.layout.table);
    if (!kind) return [];
    const sides = [find(kind, range.from, found.from), find(kind, found.to, range.to)];
    return sides.flatMap((each) => (each && each.evidence >= NEARLY_ALL * found.evidence ? [each] : []));
  });
}
