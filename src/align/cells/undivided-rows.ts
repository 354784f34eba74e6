import { leafRows } from '../../forms/index.js';
import { holdsFigure, type PageLine } from '../page/page-line.js';
import type { FoundRow, FoundTable } from '../tables/find-table.js';

/**
 * Rows of groups that were read as undivided though a line of figures without a label stands right below: the labels of
 * the rows in the group may be lost, and the figures beside its own be those of the first.
 */
export function perhapsDivided({ rows, layout }: FoundTable, lines: readonly PageLine[]): FoundRow[] {
  if (layout.undivided.size === 0) return [];
  return rows.filter((found) => {
    const at = found.tokens.at(-1)?.line;
    if (at === undefined || !isUndivided(found)) return false;
    const below = lines[at + 1];
    const isBare = below?.slots.every(({ label }) => label === null) && below.slots.some(holdsFigure);
    return isBare && below?.block === lines[at]!.block;
  });
}

function isUndivided({ panel, row }: FoundRow): boolean {
  return !leafRows(panel.panel.rows, new Set()).some(({ id }) => id === row.id);
}
