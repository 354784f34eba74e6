import { WORTH } from './costs.js';
import type { TokenFits } from './fit.js';
import type { NodeList } from './nodes.js';

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
export function alignRows(fits: readonly TokenFits[], list: NodeList): RowAlignment {
  // Before the first token that can be something, and behind the last, nothing is gained: the text of a page.
  const first = Math.max(0, fits.findIndex(canBeTaken));
  const stretch = fits.slice(first, fits.findLastIndex(canBeTaken) + 1);
  const lattice = emptyLattice(stretch.length, list.nodes.length);
  for (let token = 0; token <= stretch.length; token += 1) passToken(lattice, token, list, stretch[token]);
  return trace(lattice, stretch, first);
}

/** What no alignment is worth more than: the best fit of each node, wherever it stands, and every label of a header. */
export function mostWorth(fits: readonly TokenFits[], { kinds, missing }: NodeList): number {
  const best = missing.map((worth, node) =>
    kinds[node] === 'row' ? Math.max(worth, WORTH.byPosition) : worth,
  );
  let ofHeaders = 0;
  for (const { byNode } of fits) {
    if (byNode.size === 0) continue;
    let ofHeader = 0;
    for (const [node, ways] of byNode)
      for (const { worth } of ways) {
        if (kinds[node] === 'header') ofHeader = Math.max(ofHeader, worth);
        else best[node] = Math.max(best[node]!, worth);
      }
    ofHeaders += ofHeader;
  }
  return best.reduce((sum, worth) => sum + worth, ofHeaders);
}

function canBeTaken({ byNode, mayStandByPosition }: TokenFits): boolean {
  return byNode.size > 0 || mayStandByPosition;
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

/** Every step from the states before a token: a node left out; the token passed over, or taken for the next node. */
function passToken(
  { width, score, from, fit }: Lattice,
  token: number,
  { kinds, missing }: NodeList,
  own: TokenFits | undefined,
): void {
  const start = token * width;
  if (score[start]! < 0) score[start] = 0;
  for (let node = 0; node < kinds.length; node += 1)
    reach(score, from, fit, start + node, start + node + 1, missing[node]!, NO_FIT);
  if (!own) return;
  if (!canBeTaken(own)) {
    passOver(score, from, fit, start, width, own.strayWorth);
    return;
  }
  const { byNode, isRowLabel, mayStandByPosition, strayWorth } = own;
  for (let node = 0; node < width; node += 1) {
    const state = start + node;
    const fits = byNode.size === 0 ? undefined : byNode.get(node);
    // Before the first label of a table every token may be the start of it, so passing over is free there.
    if (node > 0 || score[state]! > 0) {
      const isInHeader = isRowLabel && !fits && kinds[node] === 'header';
      const worth = isInHeader ? strayWorth + WORTH.rowInHeader : strayWorth;
      reach(score, from, fit, state, state + width, worth, NO_FIT);
    }
    if (fits) {
      for (let at = 0; at < fits.length; at += 1) {
        const { count, closes, worth } = fits[at]!;
        reach(score, from, fit, state, state + count * width + (closes ? 1 : 0), worth, at);
      }
    } else if (mayStandByPosition && kinds[node] === 'row') {
      reach(score, from, fit, state, state + width + 1, WORTH.byPosition, BY_POSITION);
    }
  }
}

/** The steps over a token that can be nothing of the table: other text of the page. */
function passOver(
  score: Float64Array,
  from: Int32Array,
  fit: Int16Array,
  start: number,
  width: number,
  worth: number,
): void {
  for (let state = start; state < start + width; state += 1)
    if (state > start || score[state]! > 0) reach(score, from, fit, state, state + width, worth, NO_FIT);
}

/**
 * Keeps the better way to a state. Of equal ways the later is kept, which took the label that stands first; the margin
 * keeps rounding from deciding between them.
 */
function reach(
  score: Float64Array,
  from: Int32Array,
  fit: Int16Array,
  state: number,
  to: number,
  worth: number,
  used: number,
): void {
  const reached = score[state]! + worth;
  if (reached < score[to]! - 1e-9) return;
  score[to] = reached;
  from[to] = state;
  fit[to] = used;
}

/** @param first the token of the page that the states begin with */
function trace(
  { width, score, from, fit }: Lattice,
  fits: readonly TokenFits[],
  first: number,
): RowAlignment {
  let state = width - 1;
  for (let token = 1; token <= fits.length; token += 1) {
    const end = token * width + width - 1;
    if (score[end]! > score[state]! + 1e-9) state = end;
  }
  const best = score[state]!;
  const matches: Match[] = [];
  for (let before = from[state]!; before >= 0; before = from[state]!) {
    if (fit[state] !== NO_FIT) {
      const token = Math.floor(before / width);
      matches.push(matchOf(before % width, first + token, fits[token]!, fit[state]!));
    }
    state = before;
  }
  return { score: best, matches: matches.reverse() };
}

function matchOf(node: number, from: number, { byNode }: TokenFits, used: number): Match {
  const fit = byNode.get(node)?.[used];
  if (fit === undefined) return { node, from, to: from + 1, by: 'position', likeness: 0 };
  return { node, from, to: from + fit.count, by: 'label', likeness: fit.likeness };
}
