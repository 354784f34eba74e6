import { attributeOf, type HtmlElement, parentElement, subtreeText } from '../../read/html/markup/tree.js';
import { addressOn } from './address.js';

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

/**
 * The links of a page in its order: of anchors and image maps, of tags whose click opens an address, and of lists to choose a page
 * from (`<option value="list_2.html">`).
 */
export function linksOf(elements: readonly HtmlElement[], base: string): WebLink[] {
  return elements.flatMap((element) => {
    const written = writtenAddress(element);
    const url = written === null ? null : addressOn(base, written);
    return url === null ? [] : [{ url, text: wordsOf(element), context: contextOf(element) }];
  });
}

/** A link whose click runs a script that names no address. */
export interface ScriptLink {
  readonly text: string;
  readonly script: string;
}

/** The links of a page that only a script can follow. */
export function scriptLinksOf(elements: readonly HtmlElement[]): ScriptLink[] {
  return elements.flatMap((element) => {
    if (element.tagName !== 'a' || writtenAddress(element) !== null) return [];
    const script = `${attributeOf(element, 'href') ?? ''};${attributeOf(element, 'onclick') ?? ''}`;
    return [{ text: wordsOf(element), script }];
  });
}

const CHOSEN = /^(?!javascript:)[^\s'"<>]*[./][^\s'"<>]*$/i;

function writtenAddress(element: HtmlElement): string | null {
  if (element.tagName === 'option') {
    const value = attributeOf(element, 'value')?.trim() ?? '';
    return CHOSEN.test(value) ? value : null;
  }
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
