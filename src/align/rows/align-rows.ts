import type { LabelIndex } from '../label/label-index.js';
import { fitsAt, type Match, missingWorth, rowLabels, strayWorth } from './fit.js';
import type { Node } from './nodes.js';
import type { Token } from './tokens.js';

/** The best way found to lay the nodes of a table over the labels of a page. */
export interface RowAlignment {
  readonly score: number;
  readonly matches: readonly Match[];
}

/** How a state of the alignment was reached: from where, and by which match, if any. */
interface Step {
  readonly token: number;
  readonly node: number;
  readonly match: Match | null;
}

/** The states of the alignment: so many tokens passed, so many nodes done; the best score of each and how it came. */
interface Lattice {
  readonly width: number;
  readonly score: Float64Array;
  readonly step: (Step | null)[];
}

/**
 * Aligns the nodes of a table, all of them and in order, with some stretch of the tokens of a page, so that the sum of
 * what each step is worth is greatest. Headers take any number of tokens; labels may be joined from fragments; tokens
 * before and after the stretch cost nothing. Of equal ways the first is kept: same input, same result.
 */
export function alignRows(tokens: readonly Token[], nodes: readonly Node[], index: LabelIndex): RowAlignment {
  const lattice = emptyLattice(tokens.length, nodes.length);
  const isRowLabel = rowLabels(tokens, nodes, index);
  for (let token = 0; token <= tokens.length; token += 1) {
    if (scoreAt(lattice, token, 0) < 0) lattice.score[token * lattice.width] = 0;
    for (let node = 0; node <= nodes.length; node += 1) {
      const score = scoreAt(lattice, token, node);
      if (score === Number.NEGATIVE_INFINITY) continue;
      const here = { token, node };
      if (node < nodes.length) {
        reach(lattice, token, node + 1, score + missingWorth(nodes[node]!), { ...here, match: null });
      }
      if (token === tokens.length) continue;
      if (node > 0 || score > 0) {
        const passed = score + strayWorth(tokens[token]!, isRowLabel[token]!);
        reach(lattice, token + 1, node, passed, { ...here, match: null });
      }
      if (node === nodes.length) continue;
      for (const { match, worth, closes } of fitsAt(
        tokens,
        token,
        isRowLabel[token]!,
        nodes[node]!,
        node,
        index,
      )) {
        reach(lattice, match.to, closes ? node + 1 : node, score + worth, { ...here, match });
      }
    }
  }
  return trace(lattice, tokens.length);
}

function emptyLattice(tokens: number, nodes: number): Lattice {
  const width = nodes + 1;
  const size = (tokens + 1) * width;
  return {
    width,
    score: new Float64Array(size).fill(Number.NEGATIVE_INFINITY),
    step: new Array<Step | null>(size).fill(null),
  };
}

function scoreAt(lattice: Lattice, token: number, node: number): number {
  return lattice.score[token * lattice.width + node]!;
}

/** Keeps the better way to a state. The margin keeps rounding from deciding between equal ways. */
function reach(lattice: Lattice, token: number, node: number, score: number, step: Step): void {
  const at = token * lattice.width + node;
  if (score <= lattice.score[at]! + 1e-9) return;
  lattice.score[at] = score;
  lattice.step[at] = step;
}

function trace(lattice: Lattice, tokenCount: number): RowAlignment {
  const last = lattice.width - 1;
  let token = 0;
  for (let at = 1; at <= tokenCount; at += 1) {
    if (scoreAt(lattice, at, last) > scoreAt(lattice, token, last) + 1e-9) token = at;
  }
  const score = scoreAt(lattice, token, last);
  const matches: Match[] = [];
  let step = lattice.step[token * lattice.width + last];
  while (step) {
    if (step.match) matches.push(step.match);
    step = lattice.step[step.token * lattice.width + step.node];
  }
  return { score, matches: matches.reverse() };
}
