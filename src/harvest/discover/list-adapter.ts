import { addressOn } from '../page/address.js';
import type { WebLink } from '../page/links.js';

/** How the JSON answers of one family of content systems are laid out. Kept in `list-adapters.json`. */
export interface ListAdapter {
  readonly id: string;
  /** Paths of text that holds the list as HTML. */
  readonly html?: readonly string[];
  /** Paths of the list of articles. */
  readonly items?: readonly string[];
  readonly title?: readonly string[];
  readonly url?: readonly string[];
  readonly date?: readonly string[];
  /** Paths of the count of all articles. */
  readonly total?: readonly string[];
  /** Names of the parameter that counts pages. */
  readonly page: readonly string[];
  /** Name of the page number inside that parameter, where it holds JSON itself. */
  readonly pageMember?: string;
  /** What a script adds to the query that the page names. */
  readonly extraQuery?: Readonly<Record<string, string>>;
}

/** The articles of an answer as links; null where the adapter does not fit. An empty list fits. */
export function linksIn(adapter: ListAdapter, value: unknown, url: string): WebLink[] | null {
  for (const path of adapter.items ?? []) {
    const items = path === '' ? value : memberAt(value, path);
    if (!Array.isArray(items)) continue;
    const links = items.flatMap((item) => linkOf(adapter, item, url));
    if (links.length > 0 || items.length === 0) return links;
  }
  return null;
}

function linkOf(adapter: ListAdapter, item: unknown, url: string): WebLink[] {
  const text = firstText(item, adapter.title);
  const address = firstText(item, adapter.url);
  const found = address === null ? null : addressOn(url, address);
  if (text === null || found === null) return [];
  const words = text
    .replace(/<[^>]*>/g, '')
    .replace(/\s+/gu, ' ')
    .trim();
  const date = firstText(item, adapter.date) ?? '';
  return [{ url: found, text: words, context: `${words} ${date}` }];
}

function firstText(item: unknown, paths: readonly string[] = []): string | null {
  const found = paths
    .map((path) => memberAt(item, path))
    .find((member) => typeof member === 'string' && member !== '');
  return typeof found === 'string' ? found : null;
}

/** The member of a JSON value at a path of names joined by dots; undefined where there is none. */
export function memberAt(value: unknown, path: string): unknown {
  let member = value;
  for (const name of path.split('.')) {
    if (typeof member !== 'object' || member === null || !Object.hasOwn(member, name)) return undefined;
    member = Object.entries(member).find(([key]) => key === name)?.[1];
  }
  return member;
}
