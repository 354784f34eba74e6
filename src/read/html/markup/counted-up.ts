import { groupBy } from '../../../model/group-by.js';
import type { TagInventory } from './seen-tags.js';
import { attributeOf, descendants, type HtmlElement, type HtmlText, isElement, isText } from './tree.js';

/** Attributes in which scripts find the number that they count up to from the one that a page prints at first. */
const TARGETS = [
  'data-to',
  'data-target',
  'data-count',
  'data-count-to',
  'data-end',
  'data-stop',
  'data-final',
];
const NUMBER = /^-?\d+(?:\.\d+)?$/;
/** Fewer are a counter of visits, or an attribute of another sense. */
const FEWEST = 12;

interface Counter {
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly text: HtmlText;
}

/**
 * Puts into a page the figures that a script counts up to when somebody scrolls there: all of them are printed as the number
 * that it begins with, mostly 0. An attribute is only taken for such a target where every element that has it prints that
 * number and nothing else.
 */
export function countUp({ attributes }: TagInventory, roots: readonly HtmlElement[]): void {
  if (!TARGETS.some((name) => attributes.has(name))) return;
  const counters = roots.flatMap((root) =>
    [...descendants(root)].flatMap((node) => (isElement(node) ? countersOf(node) : [])),
  );
  for (const alike of groupBy(counters, ({ name }) => name).values()) {
    const isAtStart = alike.every(({ text, from }) => text.value.trim() === from);
    const isCounting = alike.some(({ from, to }) => to !== from);
    if (alike.length >= FEWEST && isAtStart && isCounting) for (const { text, to } of alike) text.value = to;
  }
}

function countersOf(element: HtmlElement): Counter[] {
  const [text, ...others] = element.childNodes;
  if (text === undefined || !isText(text) || others.length > 0) return [];
  const from = attributeOf(element, 'data-from') ?? '0';
  return TARGETS.flatMap((name) => {
    const to = attributeOf(element, name)?.trim() ?? '';
    return NUMBER.test(to) ? [{ name, from, to, text }] : [];
  });
}
