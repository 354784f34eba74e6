import { type LabelIndex, SURE_LIKENESS } from '../label/label-index.js';
import type { LayoutRow } from '../layout/table-layout.js';
import { nodesOf, type RowNode } from '../rows/nodes.js';
import type { Token } from '../rows/tokens.js';
import type { FoundRow, FoundTable } from './find-table.js';

/**
 * Gives rows of the form that were not found in their place to labels that stand elsewhere: a page may print its rows
 * in another order. Such rows are marked, so that label against position becomes a finding and no silent choice.
 *
 * @param candidates labels that no table has taken
 */
export function claimDisplaced(
  table: FoundTable,
  candidates: readonly Token[],
  index: LabelIndex,
): FoundTable {
  const found = new Set(table.rows.map((row) => row.row));
  const isFound = (row: LayoutRow) => row.caption === null || found.has(row);
  if (table.layout.panels.every(({ rows }) => rows.every(isFound))) return table;
  const loose = candidates.filter((token) => token.figuresAfter > 0);
  if (loose.length === 0) return table;
  const missing = nodesOf(table.layout).filter(
    (node): node is RowNode => node.kind === 'row' && !found.has(node.row),
  );
  const claimed = new Set<Token>();
  const displaced = missing.flatMap((node): FoundRow[] => {
    const alike = loose.filter(
      (token) => !claimed.has(token) && index.likeness(token.labels[0], node.caption) >= SURE_LIKENESS,
    );
    // Two labels of the same words leave open which of them is the row.
    if (alike.length !== 1) return [];
    claimed.add(alike[0]!);
    return [{ panel: node.panel, row: node.row, tokens: alike, by: 'displaced' }];
  });
  if (displaced.length === 0) return table;
  return { ...table, rows: [...table.rows, ...displaced], taken: new Set([...table.taken, ...claimed]) };
}
