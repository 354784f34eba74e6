import type { FoundRow, FoundTable } from '../tables/find-table.js';
import type { Page } from './page.js';

/**
 * Rows that were read by their place although the table holds figures behind further unknown labels: which of those lines
 * is the row of the form is open (rows of offices under each row).
 */
export function assumedRows({ rows, taken, from, to }: FoundTable, { tokens }: Page): Set<FoundRow> {
  const hasStrangers = tokens.slice(from, to).some((token) => token.figuresAfter > 0 && !taken.has(token));
  return new Set(hasStrangers ? rows.filter(({ by }) => by === 'position') : []);
}
