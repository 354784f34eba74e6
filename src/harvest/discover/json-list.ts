import { bodyOf, postedAddress, typeOfBody } from '../fetch/exchange/posted.js';
import type { WebLink } from '../page/links.js';
import type { PageEndpoint, WebPage } from '../page/web-page.js';
import { type ListAdapter, linksIn, memberAt } from './list-adapter.js';
import source from './list-adapters.json' with { type: 'json' };

const ADAPTERS: readonly ListAdapter[] = source.adapters;
const ENDPOINT_PATHS = source.endpointPaths.map((pattern) => new RegExp(pattern));

/** A list that came as JSON. */
export type JsonList =
  | { readonly kind: 'links'; readonly links: readonly WebLink[]; readonly next: string | null }
  | { readonly kind: 'html'; readonly html: string; readonly next: string | null };

/** Reads a JSON answer by the first adapter that fits it; null where none does. */
export function readJsonList(text: string, url: string): JsonList | null {
  const value = parseJson(text);
  if (value === undefined) return null;
  for (const adapter of ADAPTERS) {
    const html = adapter.html
      ?.map((path) => memberAt(value, path))
      .find((member) => typeof member === 'string');
    if (typeof html === 'string') {
      const next = html.includes('<a') ? nextAddress(adapter, url) : null;
      return { kind: 'html', html, next };
    }
    const links = linksIn(adapter, value, url);
    if (links !== null) return { kind: 'links', links, next: nextOf(adapter, value, url, links.length) };
  }
  return null;
}

/** The address behind a tag that names a list endpoint and its query, as a script would ask for it; null for other tags. */
function endpointAddress({ url, query }: PageEndpoint): string | null {
  if (!ENDPOINT_PATHS.some((pattern) => pattern.test(url))) return null;
  const members = [...query.matchAll(/['"]([\w-]+)['"]\s*:\s*['"]([^'"]*)['"]/g)];
  if (members.length === 0) return null;
  const address = new URL(url);
  for (const [, name = '', value = ''] of members) address.searchParams.set(name, value);
  const adapter = ADAPTERS.find(({ extraQuery }) => extraQuery !== undefined);
  for (const [name, value] of Object.entries(adapter?.extraQuery ?? {})) {
    if (!address.searchParams.has(name)) address.searchParams.set(name, value);
  }
  return address.href;
}

/** The list endpoints that a page names. */
export function endpointsOnPage(page: WebPage): string[] {
  return page.endpoints.map(endpointAddress).filter((address) => address !== null);
}

function parseJson(text: string): unknown {
  // Some endpoints wrap their answer in a call: `callback({...})`.
  const bare = /^\s*[\w$.]+\(([\s\S]*)\)\s*;?\s*$/.exec(text)?.[1] ?? text;
  try {
    return JSON.parse(bare);
  } catch {
    return undefined;
  }
}

function nextOf(adapter: ListAdapter, value: unknown, url: string, found: number): string | null {
  if (found === 0) return null;
  const total = adapter.total
    ?.map((path) => Number(memberAt(value, path) ?? Number.NaN))
    .find(Number.isFinite);
  // A list that holds all it counts has no second page.
  return total !== undefined && total <= found ? null : nextAddress(adapter, url);
}

/** The same address with the next page number; null where it counts no pages. */
function nextAddress(adapter: ListAdapter, url: string): string | null {
  const body = bodyOf(url);
  if (body === null) {
    const address = new URL(url);
    const query = nextQuery(adapter, address.searchParams);
    if (query === null) return null;
    address.search = query;
    return address.href;
  }
  const isJson = typeOfBody(body) === 'application/json';
  const next = isJson ? nextMember(adapter.page, body) : nextQuery(adapter, new URLSearchParams(body));
  return next === null ? null : postedAddress(url, next);
}

/** The query with the next page number, which stands in a parameter of its own or inside one that holds JSON. */
function nextQuery({ page, pageMember }: ListAdapter, query: URLSearchParams): string | null {
  const next = new URLSearchParams(query);
  for (const name of page) {
    const value = query.get(name) ?? '';
    const counted = /^\d{1,5}$/.test(value)
      ? String(Number(value) + 1)
      : nextMember(pageMember === undefined ? [] : [pageMember], value);
    if (counted === null) continue;
    next.set(name, counted);
    return next.toString();
  }
  return null;
}

/** JSON text in which the first of the members that counts pages is one more. */
function nextMember(names: readonly string[], json: string): string | null {
  const counted = names
    .map((name) => new RegExp(`("${name}"\\s*:\\s*"?)(\\d{1,5})`))
    .find((pattern) => pattern.test(json));
  if (counted === undefined) return null;
  return json.replace(counted, (_, before: string, page: string) => `${before}${Number(page) + 1}`);
}
