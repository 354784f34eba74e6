import { boundaries } from './lattice.js';
import type { RowDecoding } from './row-decoding.js';

/**
 * Neighbouring cells of a row, as read, that could be published in each other's place without another character on the
 * page: a figure and a blank beside it, or `11` and `1` run together. Of such a row the page does not show which of the
 * two reports it is, and only its adding up speaks for the reading.
 *
 * @returns the first two such cells; null where an exchange would show, or where the row is not settled by sums
 */
export function exchangeable({ row, standing, readings }: RowDecoding): readonly [string, string] | null {
  const [reading] = readings;
  if (!reading || standing !== 'sums') return null;
  const digits = row.pieces.map((piece) => piece.text).join('');
  const edges = new Set(boundaries(row.pieces));
  for (const [at, mark] of reading.entries()) {
    const next = reading[at + 1];
    if (!next || mark.value === next.value) continue;
    const [one, other] = [digits.slice(mark.from, mark.to), digits.slice(next.from, next.to)];
    const isParted = one !== '' && other !== '' && edges.has(next.from);
    if (!isParted && one + other === other + one) return [row.cells[at]!, row.cells[at + 1]!];
  }
  return null;
}
