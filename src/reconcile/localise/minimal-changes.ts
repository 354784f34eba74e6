import type { NumberKind } from '../../forms/index.js';
import { Cover } from './cover.js';
import { factorOf, type LinearRow, withoutCell } from './linear-row.js';

/** Sums over numbered cells: every sum should be zero. */
export interface Equations {
  readonly values: readonly number[];
  readonly kinds: readonly NumberKind[];
  readonly sums: readonly LinearRow[];
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
  readonly rows: readonly LinearRow[];
  /** The rows that the chosen cells were eliminated with, last first. */
  readonly pivots: readonly { readonly row: LinearRow; readonly index: number }[];
}

/** What all steps of one search share. */
interface Search {
  readonly equations: Equations;
  readonly cover: Cover;
  /** Cells that are not to be chosen: every set with them was looked at. */
  readonly banned: Uint8Array;
  readonly sets: CellDelta[][];
  choices: number;
}

/**
 * Every smallest set of cells whose change makes all sums zero and leaves every figure possible. Iterative deepening;
 * each step takes the violated sum with the fewest cells, one of which must change, and eliminates that cell, so that
 * the rest is the same question with one cell less.
 */
export function minimalChanges(equations: Equations, maxSize: number): MinimalChanges {
  const search: Search = {
    equations,
    cover: new Cover(equations.sums, equations.values.length),
    banned: new Uint8Array(equations.values.length),
    sets: [],
    choices: MAX_CHOICES,
  };
  const all: Reduced = { rows: equations.sums, pivots: [] };
  for (let size = Math.max(1, search.cover.atLeast()); size <= maxSize; size++) {
    const complete = extend(all, size, search);
    const { sets } = search;
    if (!complete || sets.length > 0) return { size: sets.length > 0 ? size : null, sets, complete };
  }
  return { size: null, sets: [], complete: true };
}

/** Adds every set that goes on from the chosen cells; false where the search was given up. */
function extend(reduced: Reduced, remaining: number, search: Search): boolean {
  if (search.cover.atLeast() > remaining) return true;
  const row = narrowest(reduced.rows, search.banned);
  if (!row) return true;
  const tried: number[] = [];
  let complete = true;
  for (const index of row.cells) {
    if (search.banned[index]) continue;
    complete = --search.choices >= 0 && choose(index, row, reduced, remaining, search);
    if (!complete) break;
    // Sets with this cell are all found: its siblings go on without it, so that no set comes twice.
    search.banned[index] = 1;
    tried.push(index);
  }
  for (const index of tried) search.banned[index] = 0;
  return complete;
}

function choose(index: number, row: LinearRow, reduced: Reduced, remaining: number, search: Search): boolean {
  if (remaining === 1) {
    const deltas = solved(reduced, row, index, search.equations);
    if (deltas) search.sets.push(deltas);
    return true;
  }
  search.cover.add(index);
  const complete = extend(eliminate(reduced, row, index), remaining - 1, search);
  search.cover.remove(index);
  return complete;
}

/** The violated row with the fewest cells that may still be chosen. */
function narrowest(rows: readonly LinearRow[], banned: Uint8Array): LinearRow | undefined {
  let best: LinearRow | undefined;
  let fewest = Number.POSITIVE_INFINITY;
  for (const row of rows) {
    if (row.total === 0) continue;
    let open = 0;
    for (const cell of row.cells) if (banned[cell] === 0 && ++open >= fewest) break;
    if (open < fewest) [best, fewest] = [row, open];
  }
  return best;
}

function eliminate({ rows, pivots }: Reduced, pivot: LinearRow, index: number): Reduced {
  const left: LinearRow[] = [];
  for (const row of rows) if (row !== pivot) left.push(withoutCell(row, pivot, index));
  return { rows: left, pivots: [{ row: pivot, index }, ...pivots] };
}

/** The changes of all chosen cells, if the last one settles every row and no figure becomes impossible. */
function solved(
  { rows, pivots }: Reduced,
  row: LinearRow,
  index: number,
  equations: Equations,
): CellDelta[] | null {
  const last = -row.total / factorOf(row, index);
  // A row that holds and does not go through the cell goes on holding: most are passed over like that.
  for (const other of rows) if (factorOf(other, index) * last + other.total !== 0) return null;
  const deltas: CellDelta[] = [{ index, delta: last }];
  for (const pivot of pivots) {
    const known = deltas.reduce((sum, { index: at, delta }) => sum + factorOf(pivot.row, at) * delta, 0);
    deltas.push({ index: pivot.index, delta: -(pivot.row.total + known) / factorOf(pivot.row, pivot.index) });
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
