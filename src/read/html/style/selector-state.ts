import { groupBy } from '../../../model/group-by.js';
import { attributeOf, childElements, type HtmlElement, parentElement } from '../markup/tree.js';

/** What a selector asks of an element beside its names: an attribute, or its place among its siblings. */
export type State =
  | { readonly attribute: string; readonly operator: string; readonly value: string }
  | {
      /** The places `step` × n + `first` for n = 0, 1, 2..., counted from 1. */
      readonly step: number;
      readonly first: number;
      readonly isFromEnd: boolean;
      readonly isOfType: boolean;
    };

const ATTRIBUTE = /^\[\s*([\w-]+)\s*(?:([~|^$*]?=)\s*(?:"([^"]*)"|'([^']*)'|([^\s"'\]]+))\s*)?\]$/;
const PLACE = /^:(?:(first|last|only)-(child|of-type)|nth-(last-)?(child|of-type)\(([^()]*)\))$/i;
const SERIES = /^([+-]?\d*)n(?:([+-]\d+))?$|^([+-]?\d+)$/i;

/** Reads `[name="value"]`, `:first-child`, `:nth-last-of-type(2n+1)` and their like; null for what is not understood. */
export function parseState(text: string): readonly State[] | null {
  const attribute = ATTRIBUTE.exec(text);
  if (attribute) {
    const [, name = '', operator = '', double, single, bare] = attribute;
    return [{ attribute: name.toLowerCase(), operator, value: double ?? single ?? bare ?? '' }];
  }
  const place = PLACE.exec(text);
  if (!place) return null;
  const [, end, kind, last, nthKind, series] = place;
  const isOfType = (kind ?? nthKind)?.toLowerCase() === 'of-type';
  if (end !== undefined) {
    const only = { step: 0, first: 1, isOfType };
    const ends = { first: [false], last: [true], only: [false, true] }[end.toLowerCase()] ?? [];
    return ends.map((isFromEnd) => ({ ...only, isFromEnd }));
  }
  const read = seriesOf(series ?? '');
  return read && [{ ...read, isFromEnd: last !== undefined, isOfType }];
}

function seriesOf(text: string): { step: number; first: number } | null {
  const plain = text.replace(/\s+/g, '').toLowerCase();
  if (plain === 'odd') return { step: 2, first: 1 };
  if (plain === 'even') return { step: 2, first: 0 };
  const match = SERIES.exec(plain);
  if (!match) return null;
  const [, step, offset, only] = match;
  if (only !== undefined) return { step: 0, first: Number(only) };
  return { step: /\d/.test(step!) ? Number(step) : Number(`${step}1`), first: Number(offset ?? 0) };
}

/** Whether an element is in a state. */
export function isInState(element: HtmlElement, state: State): boolean {
  if ('attribute' in state) return hasAttribute(attributeOf(element, state.attribute), state);
  const { step, first, isFromEnd } = state;
  const [place, count] = placeOf(element, state.isOfType);
  const beyond = (isFromEnd ? count - place + 1 : place) - first;
  return step === 0 ? beyond === 0 : beyond % step === 0 && beyond / step >= 0;
}

function hasAttribute(
  own: string | undefined,
  { operator, value }: { readonly operator: string; readonly value: string },
): boolean {
  if (own === undefined) return false;
  switch (operator) {
    case '=':
      return own === value;
    case '^=':
      return value !== '' && own.startsWith(value);
    case '$=':
      return value !== '' && own.endsWith(value);
    case '*=':
      return value !== '' && own.includes(value);
    case '~=':
      return own.split(/\s+/).includes(value);
    case '|=':
      return own === value || own.startsWith(`${value}-`);
    default:
      return true;
  }
}

type Places = ReadonlyMap<HtmlElement, readonly [place: number, count: number]>;
/** The places of the children of an element: looked up once, rows of tens of thousands of cells are no reason to stall. */
const PLACES = { child: new WeakMap<HtmlElement, Places>(), type: new WeakMap<HtmlElement, Places>() };

function placeOf(element: HtmlElement, isOfType: boolean): readonly [number, number] {
  const parent = parentElement(element);
  if (parent === null) return [1, 1];
  const known = PLACES[isOfType ? 'type' : 'child'];
  const places = known.get(parent) ?? placesIn(parent, isOfType);
  known.set(parent, places);
  return places.get(element) ?? [1, 1];
}

function placesIn(parent: HtmlElement, isOfType: boolean): Places {
  const alike = groupBy(childElements(parent), ({ tagName }) => (isOfType ? tagName : ''));
  return new Map(
    [...alike.values()].flatMap((group) =>
      group.map((child, at) => [child, [at + 1, group.length]] as const),
    ),
  );
}
