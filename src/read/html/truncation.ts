import type { ParsedPage } from './markup/parse.js';
import { childElements, type HtmlElement } from './markup/tree.js';
import type { Observation } from './walk/observations.js';

/** Where the source breaks off: within a tag or comment, or with a table open and no end of the page behind it. */
export function findTruncation(html: string, page: ParsedPage, body: HtmlElement): Observation[] {
  const end = html.trimEnd();
  const isInMarkup = endsInMarkup(end);
  if (!isInMarkup && /<\/(?:body|html)\s*>\s*(?:<!--[^>]*-->\s*)?$/i.test(end.slice(-200))) return [];
  const open = lastOpen(page, body);
  if (open !== null) return [{ code: 'TRUNCATED', text: '', element: open }];
  return isInMarkup ? [{ code: 'TRUNCATED', text: '', element: body }] : [];
}

function endsInMarkup(html: string): boolean {
  const comment = lastComment(html);
  if (comment !== -1 && html.indexOf('-->', comment) === -1) return true;
  const last = html.lastIndexOf('<');
  return last > html.lastIndexOf('>') && /^<[a-z/!]/i.test(html.slice(last, last + 2));
}

/** Where the last comment begins. Searching from the end goes through all signs of a page that has none. */
function lastComment(html: string): number {
  let last = -1;
  for (let at = html.indexOf('!--'); at !== -1; at = html.indexOf('!--', at + 1))
    if (html[at - 1] === '<') last = at - 1;
  return last;
}

/** The innermost table still open at the end of the source; of a bare fragment of rows, the innermost row or cell. */
function lastOpen({ source, shift }: ParsedPage, body: HtmlElement): HtmlElement | null {
  const names = shift === 0 ? ['table'] : ['tr', 'td', 'th'];
  let found: HtmlElement | null = null;
  let last: HtmlElement | null = body;
  while (last !== null) {
    const place = last.sourceCodeLocation;
    const isOpen = place?.endTag === undefined && place?.endOffset === source.length;
    if (isOpen && names.includes(last.tagName)) found = last;
    last = childElements(last).at(-1) ?? null;
  }
  return found;
}
