import { type HtmlElement, isElement, isText } from '../markup/tree.js';
import type { DisplayOf } from '../style/display.js';
import { enter, leave } from './elements.js';
import { gatherText } from './gather.js';
import type { Observation } from './observations.js';
import type { Content } from './pieces.js';
import { newWalk } from './walk-state.js';

/** What a page says, in reading order, and what was left out of it. */
export interface WalkedPage {
  readonly content: Content;
  readonly observations: readonly Observation[];
}

/** Walks the tree once, in document order and without recursion: hostile pages nest tens of thousands deep. */
export function walkPage(body: HtmlElement, displayOf: DisplayOf): WalkedPage {
  const walk = newWalk(body, displayOf);
  const path = enter(walk, body) ? [{ element: body, next: 0 }] : [];
  for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
    const node = top.element.childNodes[top.next];
    top.next += 1;
    if (node === undefined) {
      leave(walk, top.element);
      path.pop();
    } else if (isText(node)) {
      gatherText(walk.gathering, node, walk.preformattedDepth > 0);
    } else if (isElement(node)) {
      if (enter(walk, node)) path.push({ element: node, next: 0 });
      else leave(walk, node);
    }
  }
  return walk;
}
