import type { RuleSpan, Ruling } from '../../ruled/ruling.js';

/** Pieces of one line may lie this far off it: rounding, and borders of neighbouring cells of different thickness. */
const ALIGNMENT_PT = 1.5;

/**
 * Pieces of one line may lie this far apart. Print from browsers draws one piece for each edge of each cell; with
 * separated borders (the 2 px of HTML's default) 1.5 pt lie between them. Gaps between words are never drawn.
 */
const GAP_PT = 2.5;

/** Shorter lines bound no cell that holds a digit. */
const SHORTEST_RULE_PT = 4;

/**
 * Joins pieces that lie on one line and abut or overlap. Without this a piece of a header's border that touches no
 * upright line falls out of its table, and the cells on its two sides run together.
 */
export function joinCollinear(ruling: Ruling): Ruling {
  return { levels: joinSpans(ruling.levels), uprights: joinSpans(ruling.uprights) };
}

function joinSpans(spans: readonly RuleSpan[]): RuleSpan[] {
  const joined: RuleSpan[] = [];
  for (const group of groupsOnOneLine(spans)) {
    for (const run of runsWithoutGap(group)) {
      if (run.to - run.from >= SHORTEST_RULE_PT) joined.push(run);
    }
  }
  return joined;
}

function groupsOnOneLine(spans: readonly RuleSpan[]): RuleSpan[][] {
  const groups: RuleSpan[][] = [];
  let group: RuleSpan[] = [];
  for (const span of [...spans].sort((a, b) => a.at - b.at)) {
    const first = group[0];
    if (first !== undefined && span.at - first.at > ALIGNMENT_PT) {
      groups.push(group);
      group = [];
    }
    group.push(span);
  }
  if (group.length > 0) groups.push(group);
  return groups;
}

function runsWithoutGap(group: readonly RuleSpan[]): RuleSpan[] {
  const runs: RuleSpan[] = [];
  let pieces: RuleSpan[] = [];
  let reach = Number.NEGATIVE_INFINITY;
  for (const span of [...group].sort((a, b) => a.from - b.from)) {
    if (pieces.length > 0 && span.from - reach > GAP_PT) {
      runs.push(merge(pieces));
      pieces = [];
      reach = Number.NEGATIVE_INFINITY;
    }
    pieces.push(span);
    reach = Math.max(reach, span.to);
  }
  if (pieces.length > 0) runs.push(merge(pieces));
  return runs;
}

/** The line lies where most of its length lies. */
function merge(pieces: readonly RuleSpan[]): RuleSpan {
  let weighted = 0;
  let weight = 0;
  let from = Number.POSITIVE_INFINITY;
  let to = Number.NEGATIVE_INFINITY;
  for (const piece of pieces) {
    const length = Math.max(piece.to - piece.from, 0.01);
    weighted += piece.at * length;
    weight += length;
    from = Math.min(from, piece.from);
    to = Math.max(to, piece.to);
  }
  return { at: weighted / weight, from, to };
}
