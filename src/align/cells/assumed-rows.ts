import type { FoundRow, FoundTable } from '../tables/find-table.js';
import type { Page } from './page.js';
import { perhapsDivided } from './undivided-rows.js';

/** Rows of which it is open whether the figures beside their labels are theirs. */
export function assumedRows(table: FoundTable, page: Page): Set<FoundRow> {
  return new Set([...besideStrangers(table, page), ...perhapsDivided(table, page.lines)]);
}

/**
 * Rows that were read by their place although figures stand behind further unknown labels in the table (rows of offices under
 * each row), or behind the same label elsewhere (件 on every line): which of those lines is the row of the form is open.
 */
function besideStrangers({ rows, taken, from, to }: FoundTable, { tokens }: Page): FoundRow[] {
  const byPosition = rows.filter(({ by }) => by === 'position');
  if (byPosition.length === 0) return [];
  const labels = new Set(byPosition.flatMap((row) => row.tokens.map(({ labels: [own] }) => own.core)));
  const hasStrangers = tokens.some(
    (token, at) =>
      token.figuresAfter > 0 &&
      !taken.has(token) &&
      ((at >= from && at < to) || labels.has(token.labels[0].core)),
  );
  return hasStrangers ? byPosition : [];
}
