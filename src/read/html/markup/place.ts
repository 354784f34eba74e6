import type { HtmlPlace } from '../../../model/place.js';
import { type HtmlElement, type HtmlNode, isElement, parentElement } from './tree.js';

/** A stretch of an element: the whole of it, or from one character of the parsed source to another. */
export interface Stretch {
  readonly element: HtmlElement;
  /** Offsets in the parsed source; null for those of the element. */
  readonly start: number | null;
  readonly end: number | null;
}

/** Steps of a CSS path at most; deeper elements are named from their 256th ancestor, or hostile pages would fill the memory. */
const LONGEST_PATH = 256;

/** Tells where pieces of a page stand. Paths are only built for what asks, and each part of a path once. */
export function placeFinder(sourceLength: number, shift: number): (stretch: Stretch) => HtmlPlace {
  const pathOf = pathFinder();
  const rangeOf = rangeFinder();
  const inSource = (offset: number): number => Math.min(Math.max(offset - shift, 0), sourceLength);
  return ({ element, start, end }) => {
    const range = start === null || end === null ? rangeOf(element) : { start, end };
    return { kind: 'html', path: pathOf(element), start: inSource(range.start), end: inSource(range.end) };
  };
}

interface Range {
  readonly start: number;
  readonly end: number;
}

function rangeFinder(): (element: HtmlElement) => Range {
  const supplied = new Map<HtmlElement, Range>();
  return (element) => {
    const place = element.sourceCodeLocation;
    if (place) return { start: place.startOffset, end: place.endOffset };
    const range = supplied.get(element) ?? suppliedRange(element);
    supplied.set(element, range);
    return range;
  };
}

/** An element that the parser supplied has no range of its own: it takes that of its children, or of its parents. */
function suppliedRange(element: HtmlElement): Range {
  let start = Number.POSITIVE_INFINITY;
  let end = 0;
  for (const { sourceCodeLocation: place } of element.childNodes) {
    start = Math.min(start, place?.startOffset ?? start);
    end = Math.max(end, place?.endOffset ?? end);
  }
  if (start <= end) return { start, end };
  let around = parentElement(element);
  while (around !== null && !around.sourceCodeLocation) around = parentElement(around);
  const place = around?.sourceCodeLocation;
  return { start: place?.startOffset ?? 0, end: place?.endOffset ?? 0 };
}

interface Path {
  readonly path: string;
  readonly depth: number;
}

function pathFinder(): (element: HtmlElement) => string {
  const known = new Map<HtmlElement, Path>();
  const stepOf = stepFinder();
  return (element) => {
    const chain: HtmlElement[] = [];
    let above: Path | undefined;
    for (let at = pathElement(element); at !== null; at = pathElement(parentElement(at))) {
      above = known.get(at);
      if (above !== undefined) break;
      chain.push(at);
    }
    let { path, depth } = above ?? { path: '', depth: 0 };
    for (const next of chain.reverse()) {
      depth += 1;
      if (depth <= LONGEST_PATH) path = path === '' ? stepOf(next) : `${path} > ${stepOf(next)}`;
      known.set(next, { path, depth });
    }
    return depth <= LONGEST_PATH ? path : lastSteps(element, stepOf);
  };
}

function lastSteps(element: HtmlElement, stepOf: (element: HtmlElement) => string): string {
  const steps: string[] = [];
  let at = pathElement(element);
  while (at !== null && steps.length < LONGEST_PATH) {
    steps.push(stepOf(at));
    at = pathElement(parentElement(at));
  }
  return steps.reverse().join(' > ');
}

/** The element itself while it belongs to a path: paths begin below `<html>`. */
function pathElement(element: HtmlElement | null): HtmlElement | null {
  return element === null || element.tagName === 'html' ? null : element;
}

/** One step of a path: the tag, and its number where the parent holds more of its kind. */
function stepFinder(): (element: HtmlElement) => string {
  const steps = new Map<HtmlElement, string>();
  return (element) => {
    const known = steps.get(element);
    if (known !== undefined) return known;
    addSteps(steps, parentElement(element)?.childNodes ?? [element]);
    return steps.get(element) ?? element.tagName;
  };
}

/** Siblings of one kind so far: how many, and the first, which is numbered only when a second is met. */
interface Kind {
  readonly tag: string;
  readonly first: HtmlElement;
  count: number;
}

function addSteps(steps: Map<HtmlElement, string>, siblings: readonly HtmlNode[]): void {
  const kinds = new Map<string, Kind>();
  for (const sibling of siblings) {
    if (!isElement(sibling)) continue;
    const kind = kinds.get(sibling.tagName);
    if (kind === undefined) {
      const tag = cssName(sibling.tagName);
      kinds.set(sibling.tagName, { tag, first: sibling, count: 1 });
      steps.set(sibling, tag);
      continue;
    }
    kind.count += 1;
    if (kind.count === 2) steps.set(kind.first, `${kind.tag}:nth-of-type(1)`);
    steps.set(sibling, `${kind.tag}:nth-of-type(${kind.count})`);
  }
}

const UNPLAIN = /[^a-z0-9-]/i;

function cssName(tagName: string): string {
  return UNPLAIN.test(tagName) ? tagName.replace(/[^a-z0-9-]/gi, '\\$&') : tagName;
}
