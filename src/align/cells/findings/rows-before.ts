import { cellsOfRow } from '../../layout/table-layout.js';
import type { Token } from '../../rows/tokens.js';
import type { FoundRow, FoundTable } from '../../tables/find-table.js';

/** The cells of the row that stands before a place on the page, or of the first row where none does. */
export function cellsBefore(token: PlaceOnPage, table: FoundTable): string[] {
  const nearest = rowBefore(token, table) ?? inOrderFrom(token, table).at(-1);
  return nearest ? cellsOfRow(nearest.panel, nearest.row) : [];
}

/** The nearest row that stands before a place on the page. */
export function rowBefore(token: PlaceOnPage, table: FoundTable): FoundRow | undefined {
  return inOrderFrom(token, table).find((found) => distance(token, found) > 0);
}

/** The nearest row that stands behind a place on the page. */
export function rowBehind(token: PlaceOnPage, table: FoundTable): FoundRow | undefined {
  return inOrderFrom(token, table).findLast((found) => distance(token, found) < 0);
}

function inOrderFrom(token: PlaceOnPage, table: FoundTable): FoundRow[] {
  return [...table.rows].sort((a, b) => distance(token, a) - distance(token, b));
}

/** A line of the page and a slot in it. */
export type PlaceOnPage = Pick<Token, 'line' | 'slot'>;

/** How many lines a row stands before a label, its slots counted as parts of a line; negative where it stands behind. */
function distance(token: PlaceOnPage, { tokens }: FoundRow): number {
  const last = tokens.at(-1)!;
  return token.line - last.line + (token.slot - last.slot) / 1e6;
}
