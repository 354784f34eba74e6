import type { Position } from '../caption/text-between.js';
import type { PageLine } from '../page/page-line.js';
import type { Token } from '../rows/tokens.js';

/** Where the first and the last of some labels of a page stand. */
export function edgesOf(
  labels: Iterable<Token>,
  lines: readonly PageLine[],
): { readonly first: Position; readonly last: Position } {
  const ordered = [...labels].sort((a, b) => a.line - b.line || a.slot - b.slot);
  return { first: positionOf(ordered[0]!, lines), last: positionOf(ordered.at(-1)!, lines) };
}

function positionOf(token: Token, lines: readonly PageLine[]): Position {
  const line = lines[token.line]!;
  return { block: line.block, where: line.slots[token.slot]!.where };
}
