import type { DisplayOf } from './display.js';
import { enter, leave } from './elements.js';
import { gatherText } from './gather.js';
import type { Observation } from './observations.js';
import { type HtmlElement, type HtmlNode, isElement } from './parse.js';
import type { Content } from './pieces.js';
import { newWalk, type Walk } from './walk-state.js';

/** What a page says, in reading order, and what was left out of it. */
export interface WalkedPage {
  readonly content: Content;
  readonly observations: readonly Observation[];
}

/** Walks the tree once, in document order and without recursion: hostile pages nest tens of thousands deep. */
export function walkPage(body: HtmlElement, displayOf: DisplayOf): WalkedPage {
  const walk = newWalk(body, displayOf);
  let node: HtmlNode | null = enter(walk, body) ? (body.children[0] ?? null) : null;
  while (node !== null) node = step(walk, node, body);
  leave(walk, body);
  return walk;
}

/** Handles one node, leaves every element whose end is passed, and gives the next node. */
function step(walk: Walk, node: HtmlNode, root: HtmlElement): HtmlNode | null {
  if (node.nodeType === 3) {
    if (walk.gathering.content !== null) gatherText(walk.gathering, node, walk.preformattedDepth > 0);
  } else if (isElement(node)) {
    const first = enter(walk, node) ? node.children[0] : undefined;
    if (first !== undefined) return first;
    leave(walk, node);
  }
  let at: HtmlNode = node;
  while (at.next === null) {
    const parent: HtmlNode | null = at.parent;
    if (parent === null || parent === root || !isElement(parent)) return null;
    leave(walk, parent);
    at = parent;
  }
  return at.next;
}
