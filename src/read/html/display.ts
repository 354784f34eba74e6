import { type Display, declaredDisplay, PLAIN } from './declarations.js';
import { displayRules, indexRules, NO_RULES, ruledDisplay } from './style-sheet.js';
import { attributeOf, descendants, type HtmlElement, isElement, subtreeText } from './tree.js';

/** Tells how an element is shown, by its attributes and by the simple rules of the page's style sheets. */
export type DisplayOf = (element: HtmlElement) => Display;

/**
 * Prepares to tell how elements of a page are shown. Of its style sheets only rules of tags, classes and ids outside
 * `@media` are obeyed. `source` is the source as parsed: attributes are only looked at where it speaks of display,
 * because the parser hands them out as ropes, and making text of every `style` took a quarter of the reading time.
 */
export function displayReader(source: string, roots: readonly HtmlElement[]): DisplayOf {
  const rules = /<style[\s>]/i.test(source)
    ? indexRules(roots.flatMap(styleTexts).flatMap(displayRules))
    : NO_RULES;
  const isTelling = tellingTags(source);
  return (element) => {
    const ruled = rules.size === 0 ? null : ruledDisplay(rules, element);
    if (!isTelling(element)) return ruled === null ? PLAIN : { ...PLAIN, display: ruled };
    const own = declaredDisplay(attributeOf(element, 'style') ?? '');
    const hidden = attributeOf(element, 'hidden') === undefined ? null : 'none';
    return { ...own, display: own.display ?? ruled ?? hidden };
  };
}

const TELLING = /display|visib|line-through|hidden/gi;

/** Finds the start tags in which the source says anything about display. */
function tellingTags(source: string): (element: HtmlElement) => boolean {
  const offsets = Array.from(source.matchAll(TELLING), (match) => match.index);
  if (offsets.length === 0) return () => false;
  return ({ sourceCodeLocation: place }) => {
    // Copies of unclosed formatting elements have no place of their own.
    if (!place) return true;
    const end = place.startTag?.endOffset ?? place.endOffset;
    let low = 0;
    let high = offsets.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((offsets[middle] ?? 0) < place.startOffset) low = middle + 1;
      else high = middle;
    }
    return (offsets[low] ?? Number.POSITIVE_INFINITY) < end;
  };
}

function styleTexts(root: HtmlElement): string[] {
  const texts: string[] = [];
  for (const node of descendants(root)) if (isElement(node, 'style')) texts.push(subtreeText(node));
  return texts;
}
