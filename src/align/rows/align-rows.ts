import { WORTH } from './costs.js';
import { missingWorth, type TokenFits } from './fit.js';
import type { Node, NodeList } from './nodes.js';

/** A stretch of labels that was taken for one node of the form. */
export interface Match {
  readonly node: number;
  /** Half-open range of token indices. Several tokens are fragments of one label. */
  readonly from: number;
  readonly to: number;
  /** `label` where the words agree; `position` where only the place among its neighbours speaks for the row. */
  readonly by: 'label' | 'position';
  readonly likeness: number;
}

/** The best way found to lay the nodes of a table over the labels of a page. */
export interface RowAlignment {
  readonly score: number;
  readonly matches: readonly Match[];
}

/**
 * The states of the alignment, numbered `token x width + node`: so many tokens passed, so many nodes done. For each the
 * best score, the state it was reached from, and which fit of its token and node was used: its number, or one of those below.
 */
interface Lattice {
  readonly width: number;
  readonly score: Float64Array;
  readonly from: Int32Array;
  readonly fit: Int16Array;
}

const NO_FIT = -1;
const BY_POSITION = -2;

/**
 * Aligns the nodes of a table, all of them and in order, with some stretch of the tokens of a page, so that the sum of
 * what each step is worth is greatest. Headers take any number of tokens; labels may be joined from fragments; tokens
 * before and after the stretch cost nothing. Of equal labels the first is taken: same input, same result.
 */
export function alignRows(fits: readonly TokenFits[], { nodes }: NodeList): RowAlignment {
  const lattice = emptyLattice(fits.length, nodes.length);
  const missing = nodes.map(missingWorth);
  for (let token = 0; token <= fits.length; token += 1) {
    const start = token * lattice.width;
    if (lattice.score[start]! < 0) lattice.score[start] = 0;
    const own = fits[token];
    for (let node = 0; node <= nodes.length; node += 1) {
      const state = start + node;
      if (lattice.score[state] === Number.NEGATIVE_INFINITY) continue;
      if (node < nodes.length) reach(lattice, state, state + 1, missing[node]!, NO_FIT);
      if (own) takeToken(lattice, state, node, nodes, own);
    }
  }
  return trace(lattice, fits);
}

function emptyLattice(tokens: number, nodes: number): Lattice {
  const width = nodes + 1;
  const size = (tokens + 1) * width;
  return {
    width,
    score: new Float64Array(size).fill(Number.NEGATIVE_INFINITY),
    from: new Int32Array(size).fill(-1),
    fit: new Int16Array(size),
  };
}

/** Every step that passes a token: over it, or as (the beginning of) the label of the next node. */
function takeToken(
  lattice: Lattice,
  state: number,
  node: number,
  nodes: readonly Node[],
  { strayWorth, byNode, isRowLabel, mayStandByPosition }: TokenFits,
): void {
  const fits = byNode.size === 0 ? undefined : byNode.get(node);
  // Before the first label of a table every token may be the start of it, so passing over is free there.
  if (node > 0 || lattice.score[state]! > 0) {
    const isInHeader = isRowLabel && !fits && nodes[node]?.kind === 'header';
    const worth = isInHeader ? strayWorth + WORTH.rowInHeader : strayWorth;
    reach(lattice, state, state + lattice.width, worth, NO_FIT);
  }
  if (fits) {
    fits.forEach(({ count, closes, worth }, at) => {
      reach(lattice, state, state + count * lattice.width + (closes ? 1 : 0), worth, at);
    });
  } else if (mayStandByPosition && nodes[node]?.kind === 'row') {
    reach(lattice, state, state + lattice.width + 1, WORTH.byPosition, BY_POSITION);
  }
}

/**
 * Keeps the better way to a state. Of equal ways the later is kept, which took the label that stands first; the margin
 * keeps rounding from deciding between them.
 */
function reach(lattice: Lattice, from: number, to: number, worth: number, fit: number): void {
  const score = lattice.score[from]! + worth;
  if (score < lattice.score[to]! - 1e-9) return;
  lattice.score[to] = score;
  lattice.from[to] = from;
  lattice.fit[to] = fit;
}

function trace({ width, score, from, fit }: Lattice, fits: readonly TokenFits[]): RowAlignment {
  let state = width - 1;
  for (let token = 1; token <= fits.length; token += 1) {
    const end = token * width + width - 1;
    if (score[end]! > score[state]! + 1e-9) state = end;
  }
  const best = score[state]!;
  const matches: Match[] = [];
  for (let before = from[state]!; before >= 0; before = from[state]!) {
    if (fit[state] !== NO_FIT) matches.push(matchOf(fit[state]!, before, width, fits));
    state = before;
  }
  return { score: best, matches: matches.reverse() };
}

function matchOf(used: number, state: number, width: number, fits: readonly TokenFits[]): Match {
  const from = Math.floor(state / width);
  const node = state % width;
  const fit = fits[from]!.byNode.get(node)?.[used];
  if (fit === undefined) return { node, from, to: from + 1, by: 'position', likeness: 0 };
  return { node, from, to: from + fit.count, by: 'label', likeness: fit.likeness };
}
