import { isTraversal, SelectorType, type Selector as Step } from 'css-what';
import { type HtmlElement, parentElement } from '../markup/tree.js';
import { hasAttribute } from './attribute.js';
import { parseSelectors, type Selector } from './parse-selectors.js';
import { isInState, isKnownState, siblingsBefore } from './structure.js';

type Move = (element: HtmlElement) => readonly HtmlElement[];

/** Where the elements of a step may stand, as seen from one of the next. */
const MOVES: ReadonlyMap<string, Move> = new Map<string, Move>([
  [SelectorType.Child, (element) => [parentElement(element) ?? []].flat()],
  [SelectorType.Descendant, ancestorsOf],
  [SelectorType.Adjacent, (element) => siblingsBefore(element).slice(-1)],
  [SelectorType.Sibling, siblingsBefore],
]);

/** The selectors of a list, each of which is understood; null for any other. */
export function understoodSelectors(list: string): readonly Selector[] | null {
  const selectors = parseSelectors(list);
  return selectors?.every(isUnderstood) ? selectors : null;
}

/** Whether all of a selector is understood: nothing asks for what a reader does (`:hover`), or for a part of an element. */
export function isUnderstood(selector: Selector): boolean {
  return selector.every((step) => {
    if (isTraversal(step)) return MOVES.has(step.type);
    if (step.type === SelectorType.Pseudo) return isKnownState(step, isUnderstood);
    return step.type !== SelectorType.PseudoElement;
  });
}

/** Whether an element is one that a selector means, of which all is understood. */
export function matches(element: HtmlElement, selector: Selector): boolean {
  let standing: readonly HtmlElement[] = [element];
  for (const step of selector.toReversed()) {
    standing = isTraversal(step)
      ? [...new Set(standing.flatMap(MOVES.get(step.type) ?? (() => [])))]
      : standing.filter((each) => holds(each, step));
    if (standing.length === 0) return false;
  }
  return true;
}

/** Whether an element is what a single step asks for. */
export function holds(element: HtmlElement, step: Step): boolean {
  switch (step.type) {
    case SelectorType.Universal:
      return true;
    case SelectorType.Tag:
      return step.name.toLowerCase() === element.tagName;
    case SelectorType.Attribute:
      return hasAttribute(element, step);
    case SelectorType.Pseudo:
      return isInState(element, step, matches);
    default:
      return false;
  }
}

function ancestorsOf(element: HtmlElement): HtmlElement[] {
  const ancestors: HtmlElement[] = [];
  for (let at = parentElement(element); at !== null; at = parentElement(at)) ancestors.push(at);
  return ancestors;
}
