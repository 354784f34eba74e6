import type { Token } from '../rows/tokens.js';
import type { FoundTable } from './find-table.js';

/**
 * The tables of a report, their headers without labels above a row of another table: those of a header that is printed once more
 * above its last rows (总计, 其他) are like some of the next table.
 */
export function withoutOthersHeaders(
  tables: readonly FoundTable[],
  tokens: readonly Token[],
): readonly FoundTable[] {
  if (!tables.some((table) => tables.some((other) => reachesInto(table, other)))) return tables;
  const placeOf = new Map(tokens.map((token, place) => [token, place]));
  return tables.map((table) => {
    const others = tables.filter((other) => other !== table);
    const rows = others.flatMap((other) => other.rows.flatMap((row) => row.tokens));
    const places = rows.flatMap((token) => placeOf.get(token) ?? []);
    return withoutAbove(table, places, (token) => placeOf.get(token)!);
  });
}

function reachesInto(table: FoundTable, other: FoundTable): boolean {
  return table !== other && table.from < other.to && other.from < table.to;
}

/** @param rows the places of the labels of rows of other tables */
function withoutAbove(
  table: FoundTable,
  rows: readonly number[],
  placeOf: (token: Token) => number,
): FoundTable {
  const left = new Set<Token>();
  const headers = new Map(
    [...table.headers].map(([panel, header]) => {
      const last = Math.max(-1, ...header.map(placeOf));
      const border = Math.max(-1, ...rows.filter((place) => place < last));
      for (const token of header) if (placeOf(token) < border) left.add(token);
      return [panel, header.filter((token) => !left.has(token))];
    }),
  );
  if (left.size === 0) return table;
  return { ...table, headers, taken: new Set([...table.taken].filter((token) => !left.has(token))) };
}
