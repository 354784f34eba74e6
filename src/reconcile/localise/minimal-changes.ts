import type { NumberKind } from '../../forms/index.js';

/** Sums over numbered cells: every sum should be zero. */
export interface Equations {
  readonly values: readonly number[];
  readonly kinds: readonly NumberKind[];
  /** By sum: the factor of every cell. */
  readonly factors: readonly (readonly number[])[];
  readonly totals: readonly number[];
}

/** How much one cell would have to change. */
export interface CellDelta {
  readonly index: number;
  readonly delta: number;
}

/** All sets of the smallest possible number of changes. */
export interface MinimalChanges {
  /** Null where more changes are needed than were tried. */
  readonly size: number | null;
  readonly sets: readonly (readonly CellDelta[])[];
  /** False where the search was given up; sets of the size tried last may be missing. */
  readonly complete: boolean;
}

/** Cells chosen in one search before it is given up. */
const MAX_CHOICES = 30_000;

/** What is left of the equations after some cells were chosen and eliminated. */
interface Reduced {
  readonly rows: readonly Row[];
  /** The rows that the chosen cells were eliminated with, last first. */
  readonly pivots: readonly { readonly row: Row; readonly index: number }[];
}

interface Row {
  readonly factors: Int32Array;
  readonly total: number;
}

/**
 * Every smallest set of cells whose change makes all sums zero and leaves every figure possible. Iterative deepening;
 * each step takes the violated sum with the fewest cells, one of which must change, and eliminates that cell, so that
 * the rest is the same question with one cell less.
 */
export function minimalChanges(equations: Equations, maxSize: number): MinimalChanges {
  const rows = equations.factors.map((factors, sum): Row => {
    return { factors: Int32Array.from(factors), total: equations.totals[sum] ?? 0 };
  });
  const budget = { choices: MAX_CHOICES };
  for (let size = smallestSize(equations); size <= maxSize; size++) {
    const sets: CellDelta[][] = [];
    const banned = new Uint8Array(equations.values.length);
    const complete = search({ rows, pivots: [] }, size, banned, equations, sets, budget);
    if (!complete || sets.length > 0) return { size: sets.length > 0 ? size : null, sets, complete };
  }
  return { size: null, sets: [], complete: true };
}

/** No cell is part of more sums than the busiest: so many cells it takes at least. */
function smallestSize({ factors, totals }: Equations): number {
  const violated = totals.filter((total) => total !== 0).length;
  const sumsThrough = (factors[0] ?? []).map((_, cell) => factors.filter((row) => row[cell] !== 0).length);
  return Math.max(1, Math.ceil(violated / Math.max(1, ...sumsThrough)));
}

function search(
  reduced: Reduced,
  remaining: number,
  banned: Uint8Array,
  equations: Equations,
  sets: CellDelta[][],
  budget: { choices: number },
): boolean {
  const row = narrowest(reduced.rows, banned);
  if (!row) return true;
  const tried: number[] = [];
  let complete = true;
  for (let index = 0; index < banned.length && complete; index++) {
    if (row.factors[index] === 0 || banned[index]) continue;
    if (--budget.choices < 0) complete = false;
    else if (remaining === 1) {
      const deltas = solved(reduced, row, index, equations);
      if (deltas) sets.push(deltas);
    } else complete = search(eliminate(reduced, row, index), remaining - 1, banned, equations, sets, budget);
    // Sets with this cell are all found: its siblings go on without it, so that no set comes twice.
    banned[index] = 1;
    tried.push(index);
  }
  for (const index of tried) banned[index] = 0;
  return complete;
}

/** The violated row with the fewest cells that may still be chosen. */
function narrowest(rows: readonly Row[], banned: Uint8Array): Row | undefined {
  let best: Row | undefined;
  let fewest = Number.POSITIVE_INFINITY;
  for (const row of rows) {
    if (row.total === 0) continue;
    let open = 0;
    for (let index = 0; index < banned.length && open < fewest; index++)
      if (row.factors[index] !== 0 && banned[index] === 0) open += 1;
    if (open < fewest) [best, fewest] = [row, open];
  }
  return best;
}

function eliminate({ rows, pivots }: Reduced, pivot: Row, index: number): Reduced {
  const by = pivot.factors[index] ?? 1;
  const left = rows
    .filter((row) => row !== pivot)
    .map((row): Row => {
      const factor = row.factors[index] ?? 0;
      if (factor === 0) return row;
      const factors = row.factors.map((own, at) => own * by - (pivot.factors[at] ?? 0) * factor);
      return { factors, total: row.total * by - pivot.total * factor };
    });
  return { rows: left, pivots: [{ row: pivot, index }, ...pivots] };
}

/** The changes of all chosen cells, if the last one settles every row and no figure becomes impossible. */
function solved(
  { rows, pivots }: Reduced,
  row: Row,
  index: number,
  equations: Equations,
): CellDelta[] | null {
  const last = -row.total / (row.factors[index] ?? 1);
  if (!rows.every((other) => (other.factors[index] ?? 0) * last + other.total === 0)) return null;
  const deltas: CellDelta[] = [{ index, delta: last }];
  for (const pivot of pivots) {
    const known = deltas.reduce((sum, { index: at, delta }) => sum + (pivot.row.factors[at] ?? 0) * delta, 0);
    deltas.push({
      index: pivot.index,
      delta: -(pivot.row.total + known) / (pivot.row.factors[pivot.index] ?? 1),
    });
  }
  return deltas.every((delta) => isPossible(delta, equations))
    ? deltas.sort((a, b) => a.index - b.index)
    : null;
}

function isPossible({ index, delta }: CellDelta, { values, kinds }: Equations): boolean {
  const value = (values[index] ?? 0) + delta;
  const isWhole = kinds[index] === 'amount' || Number.isInteger(value);
  return delta !== 0 && isWhole && (kinds[index] === 'signed_count' || value >= 0);
}
