import type { ZeroSum } from '../../forms/zero-sum.js';
import type { UnplacedRow } from '../../model/reading.js';

/** A group of unplaced rows that share sums, directly or through one another. */
export interface TiedRows {
  readonly rows: readonly UnplacedRow[];
  /** Sums across rows in which every cell is either known or in one of the rows. */
  readonly across: readonly ZeroSum[];
}

/** Groups the unplaced rows by the sums that tie them together, in their order. */
export function groupRows(
  rows: readonly UnplacedRow[],
  sums: readonly ZeroSum[],
  known: ReadonlyMap<string, number>,
): TiedRows[] {
  const rowOf = new Map(
    rows.flatMap((row, index) => row.cells.map((cell): [string, number] => [cell, index])),
  );
  const across = sums.filter((sum) => {
    const touched = new Set(sum.terms.map((term) => rowOf.get(term.cell) ?? 'placed'));
    return touched.size > 1 && sum.terms.every((term) => rowOf.has(term.cell) || known.has(term.cell));
  });
  const group = rows.map((_, index) => index);
  for (const sum of across) {
    const members = sum.terms.flatMap((term) => rowOf.get(term.cell) ?? []);
    const joined = new Set(members.map((member) => group[member]));
    const first = Math.min(...members.map((member) => group[member] ?? member));
    for (const [index, own] of group.entries()) if (joined.has(own)) group[index] = first;
  }
  return [...new Set(group)].map((id) => {
    const members = rows.filter((_, index) => group[index] === id);
    const cells = new Set(members.flatMap((row) => row.cells));
    return { rows: members, across: across.filter((sum) => sum.terms.some((term) => cells.has(term.cell))) };
  });
}
