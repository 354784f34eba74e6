import { UNREADABLE } from '../../unreadable.js';
import { type HtmlElement, isElement, isText } from '../markup/tree.js';
import type { Generated } from '../style/generated.js';
import type { Styles } from '../table/grid-notation.js';
import { enter, leave } from './elements.js';
import { gatherText } from './gather.js';
import { mayBeFigure, type Observation } from './observations.js';
import type { Content } from './pieces.js';
import { newWalk } from './walk-state.js';

/** What a page says, in reading order, and what was left out of it. */
export interface WalkedPage {
  readonly content: Content;
  readonly observations: readonly Observation[];
}

/** Walks the tree once, in document order and without recursion: hostile pages nest tens of thousands deep. */
export function walkPage(body: HtmlElement, styles: Styles, generated: Generated | null = null): WalkedPage {
  const walk = newWalk(body, styles);
  const print = (element: HtmlElement, side: 'before' | 'after') => {
    // Between the tags of a table nothing is printed.
    if (generated === null || walk.gathering.content === null) return;
    const printed = generated(element, side);
    if (printed === null) return;
    walk.gathering.raw += printed.text;
    if (printed.hasPicture) walk.gathering.content.imageCount += 1;
    if (!printed.isCounted || !mayBeFigure(element)) return;
    // Digits beside it are then taken for no whole figure.
    walk.gathering.raw += UNREADABLE;
    walk.observations.push({ code: 'COUNTED_TEXT', text: '', element });
  };
  const path = enter(walk, body) ? [{ element: body, next: 0 }] : [];
  for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
    const node = top.element.childNodes[top.next];
    top.next += 1;
    if (node === undefined) {
      print(top.element, 'after');
      leave(walk, top.element);
      path.pop();
    } else if (isText(node)) {
      gatherText(walk.gathering, node, walk.preformattedDepth > 0);
    } else if (isElement(node)) {
      if (enter(walk, node)) {
        print(node, 'before');
        path.push({ element: node, next: 0 });
      } else leave(walk, node);
    }
  }
  return walk;
}
