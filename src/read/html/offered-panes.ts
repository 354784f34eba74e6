import { type Document, isTable, type Table } from '../../model/document.js';
import { attributeOf, childElements, type HtmlElement, parentElement } from './markup/tree.js';
import type { DisplayOf } from './style/display.js';

/** What a link or button names that shows another part of its page: `href="#t2"`, `aria-controls="t2"`. */
const NAMED = /\b(?:href|aria-controls|data-(?:bs-)?target)\s*=\s*["']?#?([\w-]+)/giu;
/** What it does when it is pressed, in which such a part may be named: `onclick="show('t2')"`. */
const PRESSED = /\bonclick\s*=\s*(?:"([^"]*)"|'([^']*)')/giu;

/** The page with the panes in sight that it shows one at a time, when somebody asks for them. */
export function withOfferedPanes(source: string): (displayOf: DisplayOf) => DisplayOf {
  const named = Array.from(source.matchAll(NAMED), ([, name]) => name!);
  const pressed = Array.from(source.matchAll(PRESSED), ([, double, single]) => double ?? single ?? '');
  const offered = new Set([...named, ...pressed.flatMap((script) => script.match(/[\w-]+/gu) ?? [])]);
  const elementBefore = siblingFinder();
  return (displayOf) => (element) => {
    const shown = displayOf(element);
    const isHidden = shown.display === 'none' || shown.isInvisible;
    if (!isHidden) return shown;
    const before = elementBefore(element);
    if (!isOffered(element, offered) && !isOpenedBy(before) && !isPageAfter(before, element)) return shown;
    return { ...shown, display: shown.display === 'none' ? null : shown.display, isInvisible: false };
  };
}

/** Finds the element right before another, looking through those of each parent once. */
function siblingFinder(): (element: HtmlElement) => HtmlElement | undefined {
  const before = new Map<HtmlElement, HtmlElement>();
  const seen = new Set<HtmlElement>();
  return (element) => {
    const around = parentElement(element);
    if (around !== null && !seen.has(around)) {
      seen.add(around);
      const children = childElements(around);
      for (let at = 1; at < children.length; at += 1) before.set(children[at]!, children[at - 1]!);
    }
    return before.get(element);
  };
}

const OPENING_TAG = /^(?:button|h[1-6]|dt)$/;
const OPENING_ATTRIBUTES = ['onclick', 'aria-expanded'];

/** Whether what stands right before a pane is what people press to unfold it: a button, or a heading of its own. */
function isOpenedBy(before: HtmlElement | undefined): boolean {
  if (before === undefined) return false;
  if (OPENING_TAG.test(before.tagName) || attributeOf(before, 'role') === 'button') return true;
  return OPENING_ATTRIBUTES.some((name) => attributeOf(before, name) !== undefined);
}

const PAGE_TAG = /^(?:div|section|article|li)$/;

/** Whether a pane follows another one of its kind: the pages of an article that is turned over by a script. */
function isPageAfter(before: HtmlElement | undefined, element: HtmlElement): boolean {
  if (before?.tagName !== element.tagName || !PAGE_TAG.test(element.tagName)) return false;
  const others = classesOf(before);
  return classesOf(element).some((name) => others.includes(name));
}

function classesOf(element: HtmlElement): string[] {
  return attributeOf(element, 'class')?.match(/\S+/g) ?? [];
}

function isOffered(element: HtmlElement, offered: ReadonlySet<string>): boolean {
  const id = attributeOf(element, 'id');
  return (id !== undefined && offered.has(id)) || attributeOf(element, 'role') === 'tabpanel';
}

/** A pane with a table of which this share of the words is in sight anyhow shows the like of it: another year, or a copy. */
const LIKE = 0.5;

/** The tables of `whole` that the page does not show at first; none where they say the same as those that it shows. */
export function newTables(whole: Document, seen: Document): readonly Table[] {
  const inSight = seen.blocks.filter(isTable);
  const starts = new Set(inSight.map(startOf));
  const words = new Set(inSight.flatMap(wordsOf));
  const added = whole.blocks.filter(isTable).filter((table) => !starts.has(startOf(table)));
  const isLike = (table: Table) => {
    const own = [...new Set(wordsOf(table))];
    return own.filter((word) => words.has(word)).length >= LIKE * own.length;
  };
  return added.some(isLike) ? [] : added;
}

function startOf({ where }: Table): number {
  return where.kind === 'html' ? where.start : -1;
}

const WORD = /\p{Script=Han}/u;

function wordsOf({ rows }: Table): string[] {
  return rows.flatMap((row) => row.map(({ raw }) => raw).filter((raw) => WORD.test(raw)));
}
