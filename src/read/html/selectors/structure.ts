import type { PseudoSelector } from 'css-what';
import nthCheck from 'nth-check';
import { groupBy } from '../../../model/group-by.js';
import { childElements, type HtmlElement, isElement, isText, parentElement } from '../markup/tree.js';
import type { Selector } from './parse-selectors.js';

type Matches = (element: HtmlElement, selector: Selector) => boolean;

/** Pseudo-classes that hold where one of the selectors within them does, or none. */
const OF_SELECTORS: ReadonlyMap<string, boolean> = new Map([
  ['is', true],
  ['where', true],
  ['not', false],
]);

/** Pseudo-classes of what is in an element, or around it. */
const OF_CONTENT: ReadonlyMap<string, (element: HtmlElement) => boolean> = new Map([
  ['root', (element: HtmlElement) => parentElement(element) === null],
  ['empty', isEmpty],
]);

/** A place among siblings, or among those of the same tag. */
interface Place {
  readonly isThere: (index: number) => boolean;
  readonly isFromEnd: boolean;
  readonly isOfType: boolean;
}

const PLACE = /^(?:(first|last|only)|nth(-last)?)-(child|of-type)$/;

/** Whether a pseudo-class is one of structure, which the page alone answers. */
export function isKnownState(state: PseudoSelector, isUnderstood: (selector: Selector) => boolean): boolean {
  const { name, data } = state;
  if (OF_SELECTORS.has(name)) return Array.isArray(data) && data.every(isUnderstood);
  return OF_CONTENT.has(name) || placesOf(state).length > 0;
}

/** Whether an element is in the state that a pseudo-class names. */
export function isInState(element: HtmlElement, state: PseudoSelector, matches: Matches): boolean {
  const { name, data } = state;
  const wanted = OF_SELECTORS.get(name);
  if (wanted !== undefined)
    return Array.isArray(data) && data.some((selector) => matches(element, selector)) === wanted;
  const ofContent = OF_CONTENT.get(name);
  if (ofContent) return ofContent(element);
  return placesOf(state).every(({ isThere, isFromEnd, isOfType }) => {
    const [before, behind] = siblingsAround(element, isOfType);
    return isThere(isFromEnd ? behind : before);
  });
}

/** The elements before an element that have the same parent, in their order. */
export function siblingsBefore(element: HtmlElement): readonly HtmlElement[] {
  const parent = parentElement(element);
  return parent === null ? [] : childElements(parent).slice(0, siblingsAround(element, false)[0]);
}

/** Comments are no content of an element. */
function isEmpty({ childNodes }: HtmlElement): boolean {
  return !childNodes.some((node) => isElement(node) || (isText(node) && node.value !== ''));
}

const PLACES = new WeakMap<PseudoSelector, readonly Place[]>();

/** The places that a pseudo-class asks for; none where it asks for something else. */
function placesOf(state: PseudoSelector): readonly Place[] {
  const known = PLACES.get(state) ?? readPlaces(state);
  PLACES.set(state, known);
  return known;
}

function readPlaces({ name, data }: PseudoSelector): readonly Place[] {
  const [, end, last, kind] = PLACE.exec(name) ?? [];
  const isThere = end === undefined ? nth(data) : (index: number) => index === 0;
  if (kind === undefined || isThere === null) return [];
  const isOfType = kind === 'of-type';
  const first = { isThere, isFromEnd: false, isOfType };
  const behind = { isThere, isFromEnd: true, isOfType };
  if (end === 'only') return [first, behind];
  return [end === 'last' || last !== undefined ? behind : first];
}

function nth(formula: PseudoSelector['data']): ((index: number) => boolean) | null {
  try {
    return typeof formula === 'string' ? nthCheck(formula) : null;
  } catch {
    return null;
  }
}

type Around = readonly [before: number, behind: number];
/** Looked up once for all children of an element: rows of tens of thousands of cells are no reason to stall. */
const AROUND = {
  child: new WeakMap<HtmlElement, ReadonlyMap<HtmlElement, Around>>(),
  type: new WeakMap<HtmlElement, ReadonlyMap<HtmlElement, Around>>(),
};

/** How many elements with the same parent stand before an element and behind it. */
function siblingsAround(element: HtmlElement, isOfType: boolean): Around {
  const parent = parentElement(element);
  if (parent === null) return [0, 0];
  const known = AROUND[isOfType ? 'type' : 'child'];
  const children = known.get(parent) ?? aroundEach(parent, isOfType);
  known.set(parent, children);
  return children.get(element) ?? [0, 0];
}

function aroundEach(parent: HtmlElement, isOfType: boolean): ReadonlyMap<HtmlElement, Around> {
  const alike = groupBy(childElements(parent), ({ tagName }) => (isOfType ? tagName : ''));
  return new Map(
    [...alike.values()].flatMap((group) =>
      group.map((child, at) => [child, [at, group.length - at - 1]] as const),
    ),
  );
}
