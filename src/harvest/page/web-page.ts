import { parsePage } from '../../read/html/markup/parse.js';
import {
  attributeOf,
  descendants,
  type HtmlElement,
  isElement,
  isText,
  subtreeText,
} from '../../read/html/markup/tree.js';
import { matches, understoodSelectors } from '../../read/html/selectors/matches.js';
import { withDataIslands } from './data-islands.js';
import { fieldsOfHead, type HeadFields } from './head-fields.js';
import { linksOf, type ScriptLink, scriptLinksOf, type WebLink } from './links.js';

/** What a harvest needs of a page: what it says it is, and where it leads. */
export interface WebPage extends HeadFields {
  readonly url: string;
  /** Headings and trails of the page ("您的位置"), which tell what a list is a list of. */
  readonly headings: string;
  /** All text that is not script or style, without white space. */
  readonly text: string;
  readonly links: readonly WebLink[];
  /** Links that name no address. */
  readonly scriptLinks: readonly ScriptLink[];
  /** Addresses of frames, embedded objects and viewers. */
  readonly embeds: readonly string[];
  /** Text of the scripts in the page. */
  readonly scripts: string;
  /** Whether there are scripts, in the page or beside it. */
  readonly hasScripts: boolean;
  /** Tags that carry an address and a query of a list that a script fetches. */
  readonly endpoints: readonly PageEndpoint[];
  readonly hasPasswordField: boolean;
  /** Addresses that the selectors of the card chose, by the name of the selector. */
  readonly selected: Readonly<Record<string, readonly string[]>>;
}

/** An address with a query beside it, as `<script url="…" querydata="{'pageId':'1'}">`. */
export interface PageEndpoint {
  readonly url: string;
  readonly query: string;
}

const SILENT = new Set(['script', 'style', 'noscript', 'template']);
const HEADING = /^h[1-4]$/;
const TRAIL = /(?:您|你)?(?:现在)?(?:的|所在)?(?:当前)?(?:的)?位置|当前栏目/;
const LONGEST_TRAIL = 200;

/**
 * Reads what a page is and where it leads. Nothing is chosen by site or class name, but for the selectors of the card.
 *
 * @param url where the page was found, to which its links are relative
 */
export function readWebPage(
  html: string,
  url: string,
  selectors: Readonly<Record<string, string | undefined>> = {},
): WebPage {
  const { head, body } = parsePage(withDataIslands(html));
  const roots = [head, body].filter((root) => root !== null);
  const elements = roots.flatMap((root) => [...descendants(root)].filter((node) => isElement(node)));
  const fields = fieldsOfHead(elements);
  const base = baseOf(elements, url);
  const text = roots.map((root) => visibleText(root)).join('');
  return {
    ...fields,
    url,
    headings: headingsOf(elements),
    text: text.replace(/\s+/gu, ''),
    links: linksOf(elements, base),
    scriptLinks: scriptLinksOf(elements),
    embeds: embedsOf(elements, base),
    scripts: scriptsOf(elements),
    hasScripts: elements.some(({ tagName }) => tagName === 'script'),
    endpoints: endpointsOf(elements, base),
    hasPasswordField: elements.some(
      (element) => element.tagName === 'input' && attributeOf(element, 'type')?.toLowerCase() === 'password',
    ),
    selected: selectedLinks(elements, base, selectors),
  };
}

function baseOf(elements: readonly HtmlElement[], url: string): string {
  const element = elements.find(({ tagName }) => tagName === 'base');
  const href = element === undefined ? undefined : attributeOf(element, 'href');
  return href !== undefined && URL.canParse(href, url) ? new URL(href, url).href : url;
}

/** Text of a subtree without what stands in silent elements. */
function visibleText(root: HtmlElement): string {
  let text = '';
  for (const node of descendants(root)) {
    if (isText(node) && !SILENT.has(node.parentNode?.nodeName ?? '')) text += node.value;
  }
  return text;
}

function headingsOf(elements: readonly HtmlElement[]): string {
  const texts = elements.flatMap((element) => {
    if (HEADING.test(element.tagName)) return [subtreeText(element)];
    if (element.tagName !== 'div' && element.tagName !== 'p' && element.tagName !== 'span') return [];
    const text = visibleText(element);
    return text.length <= LONGEST_TRAIL && TRAIL.test(text) ? [text] : [];
  });
  return texts.join('\n').replace(/[^\S\n]+/gu, '');
}

function embedsOf(elements: readonly HtmlElement[], base: string): string[] {
  const addresses = elements.flatMap((element) => {
    if (!['iframe', 'frame', 'embed', 'object'].includes(element.tagName)) return [];
    return attributeOf(element, element.tagName === 'object' ? 'data' : 'src') ?? [];
  });
  return (
    addresses
      .filter((address) => /^(?!about:|javascript:|data:|blob:)./i.test(address))
      .filter((address) => URL.canParse(address, base))
      // Viewers may be told the file behind the #.
      .map((address) => new URL(address, base).href)
  );
}

function scriptsOf(elements: readonly HtmlElement[]): string {
  return elements
    .filter(({ tagName }) => tagName === 'script')
    .map((element) => subtreeText(element))
    .join('\n');
}

function endpointsOf(elements: readonly HtmlElement[], base: string): PageEndpoint[] {
  return elements.flatMap((element) => {
    const query = attributeOf(element, 'querydata');
    const address = attributeOf(element, 'url');
    if (query === undefined || address === undefined || !URL.canParse(address, base)) return [];
    return [{ url: new URL(address, base).href, query }];
  });
}

function selectedLinks(
  elements: readonly HtmlElement[],
  base: string,
  selectors: Readonly<Record<string, string | undefined>>,
): Record<string, readonly string[]> {
  const chosen = Object.entries(selectors).map(([name, text]) => {
    const chosenBy = text === undefined ? [] : (understoodSelectors(text) ?? []);
    const found = elements.filter((element) => chosenBy.some((selector) => matches(element, selector)));
    const inside = found.flatMap((element) =>
      [element, ...descendants(element)].filter((node) => isElement(node)),
    );
    return [name, [...new Set(linksOf(inside, base).map((link) => link.url))]] as const;
  });
  return Object.fromEntries(chosen);
}
