import { attributeOf, type HtmlElement, parentElement, subtreeText } from '../../read/html/tree.js';

/** A link as a reader sees it. */
export interface WebLink {
  readonly url: string;
  /** Its words: the title of the tag where the text on the page is cut. */
  readonly text: string;
  /** The words of the list item, row or short paragraph around it. */
  readonly context: string;
}

const ITEMS = new Set(['li', 'tr', 'dd', 'dt', 'p', 'td', 'div']);
const LONGEST_CONTEXT = 300;
const OPENED = /(?:window\.open|location(?:\.href)?\s*=|openUrl|gotoUrl)\s*\(?\s*['"]([^'"]+)['"]/i;

/** The links of a page in its order: of anchors and image maps, and of tags whose click opens an address. */
export function linksOf(elements: readonly HtmlElement[], base: string): WebLink[] {
  return elements.flatMap((element) => {
    const address = addressOf(element);
    if (address === null || !URL.canParse(address, base)) return [];
    const url = new URL(address, base);
    url.hash = '';
    return [{ url: url.href, text: wordsOf(element), context: contextOf(element) }];
  });
}

function addressOf(element: HtmlElement): string | null {
  const href =
    element.tagName === 'a' || element.tagName === 'area' ? attributeOf(element, 'href')?.trim() : '';
  if (href && !/^(?:javascript:|#|mailto:|tel:)/i.test(href)) return href;
  const script = `${href ?? ''};${attributeOf(element, 'onclick') ?? ''}`;
  return OPENED.exec(script)?.[1] ?? null;
}

function wordsOf(element: HtmlElement): string {
  const text = folded(subtreeText(element));
  const title = folded(attributeOf(element, 'title') ?? '');
  // A list cuts long titles; the whole one stands in the attribute.
  return title.length > text.length ? title : text;
}

function contextOf(element: HtmlElement): string {
  for (let above = parentElement(element); above !== null; above = parentElement(above)) {
    if (!ITEMS.has(above.tagName)) continue;
    const text = folded(subtreeText(above));
    return text.length <= LONGEST_CONTEXT ? text : '';
  }
  return '';
}

function folded(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
