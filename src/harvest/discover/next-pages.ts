import type { WebPage } from '../page/web-page.js';
import pagers from './pagers.json' with { type: 'json' };

interface ScriptPager {
  readonly id: string;
  readonly count?: string;
  readonly records?: string;
  readonly size?: string;
  readonly name: string;
  readonly extension: string;
  readonly first: number;
  readonly page: string;
}

const PAGERS: {
  readonly nextWords: string;
  readonly pagerWords: string;
  readonly countWords: string;
  readonly turnScript: string;
  readonly partEnding: string;
  readonly partQuery: string;
  /** Addresses that are further pages whatever words they carry. */
  readonly nextAddresses: readonly string[];
  readonly scripts: readonly ScriptPager[];
} = pagers;

const NEXT = new RegExp(PAGERS.nextWords, 'u');
const PAGER = new RegExp(PAGERS.pagerWords, 'u');
const NEXT_ADDRESSES = PAGERS.nextAddresses.map((pattern) => new RegExp(pattern));
const COUNT = new RegExp(PAGERS.countWords, 'u');
const TURN = new RegExp(PAGERS.turnScript);
const PART_ENDING = new RegExp(PAGERS.partEnding);
const PART_QUERY = new RegExp(PAGERS.partQuery);
const EXTENSION = /\.\w{1,5}$/;
const PAGE_NUMBER = /^[[(第]?\d{1,4}[\])页]?$/;
/** A script that counts more pages than this counts something else. */
const MOST_PAGES = 2000;

/** Addresses of the further pages of a list: by the words and numbers of its pager, or by what its scripts count. */
export function nextPages(page: WebPage): string[] {
  const scripted = PAGERS.scripts.map((pager) => scriptedPages(page, pager)).find((urls) => urls.length > 0);
  const found = [...linkedPages(page), ...(scripted ?? [])];
  return [...new Set(found)].filter((url) => url !== page.url && isSameSite(url, page.url));
}

/**
 * How many pages a list has, where that is said but none of the others has an address: its pager posts a form or asks an endpoint.
 * 1 where nothing is missing.
 */
export function countedPages(page: WebPage): number {
  if (nextPages(page).length > 0) return 1;
  const [, total, ofTotal] = COUNT.exec(page.text) ?? [];
  const turned = page.scriptLinks.map(({ text, script }) =>
    NEXT.test(text) || PAGE_NUMBER.test(text) ? Number(TURN.exec(script)?.[1] ?? 1) : 1,
  );
  return Math.min(MOST_PAGES, Math.max(1, Number(total ?? ofTotal ?? 1), ...turned));
}

/** Further pages of the article that a page shows the beginning of: `2022_2.html` beside `2022.html`. */
export function furtherParts(page: WebPage): string[] {
  const own = new URL(page.url);
  return nextPages(page).filter((url) => isPartOf(new URL(url), own));
}

/** Whether an address is that of an article but for the number of a page. */
function isPartOf({ pathname, search }: URL, own: URL): boolean {
  if (pathname === own.pathname) return PART_QUERY.test(search) && search !== own.search;
  const stem = own.pathname.replace(EXTENSION, '').replace(PART_ENDING, '');
  return pathname.startsWith(stem) && PART_ENDING.test(pathname.slice(stem.length).replace(EXTENSION, ''));
}

function linkedPages({ links }: WebPage): string[] {
  const texts = links.map(({ text }) => text.replace(/\s+/gu, ''));
  return links.flatMap(({ url, context }, at) => {
    const text = texts[at] ?? '';
    if (NEXT.test(text) || NEXT_ADDRESSES.some((pattern) => pattern.test(url))) return [url];
    if (!PAGE_NUMBER.test(text)) return [];
    const isInPager =
      PAGER.test(context) ||
      [texts[at - 1], texts[at + 1]].some((beside) => beside !== undefined && isBeside(beside, text));
    return isInPager ? [url] : [];
  });
}

/** Numbers that follow each other, or a number beside the words of a pager. */
function isBeside(beside: string, text: string): boolean {
  if (PAGER.test(beside) || NEXT.test(beside)) return true;
  return PAGE_NUMBER.test(beside) && Math.abs(numberIn(beside) - numberIn(text)) === 1;
}

function numberIn(text: string): number {
  return Number(/\d+/.exec(text)?.[0] ?? Number.NaN);
}

function scriptedPages({ scripts, url }: WebPage, pager: ScriptPager): string[] {
  const count = countOf(scripts, pager);
  if (count === null || count > MOST_PAGES) return [];
  const name = partOf(scripts, pager.name);
  const extension =
    partOf(scripts, pager.extension) ?? /\.(\w{3,5})$/.exec(new URL(url).pathname)?.[1] ?? 'html';
  if (name === null) return [];
  return Array.from({ length: Math.max(0, count - 1) }, (_, at) => {
    const file = pager.page
      .replace('{name}', name)
      .replace('{page}', String(pager.first + at))
      .replace('{extension}', extension);
    return new URL(file, url).href;
  });
}

function countOf(scripts: string, { count, records, size }: ScriptPager): number | null {
  if (count !== undefined) return numberOf(scripts, count);
  const recordCount = records === undefined ? null : numberOf(scripts, records);
  const pageSize = size === undefined ? null : numberOf(scripts, size);
  return recordCount === null || !pageSize ? null : Math.ceil(recordCount / pageSize);
}

function numberOf(scripts: string, pattern: string): number | null {
  const found = new RegExp(pattern).exec(scripts)?.[1];
  return found === undefined ? null : Number(found);
}

/** `=text` is the text itself, anything else a pattern. */
function partOf(scripts: string, part: string): string | null {
  return part.startsWith('=') ? part.slice(1) : (new RegExp(part).exec(scripts)?.[1] ?? null);
}

function isSameSite(url: string, other: string): boolean {
  return new URL(url).hostname === new URL(other).hostname;
}
