import type { Token } from '../rows/tokens.js';
import type { FoundTable } from './find-table.js';

const groups = new WeakMap<FoundTable, ReadonlySet<Token>>();

/** The labels of a table that are of no row and of no header, found once. */
export function groupLabels(table: FoundTable): ReadonlySet<Token> {
  const known = groups.get(table);
  if (known) return known;
  const { taken, rows, headers } = table;
  const others = new Set([...rows.flatMap((row) => [...row.tokens]), ...[...headers.values()].flat()]);
  const own = new Set([...taken].filter((token) => !others.has(token)));
  groups.set(table, own);
  return own;
}
