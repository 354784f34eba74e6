import { type HarvestFault, isFault } from '../codes/index.js';
import { type AskContext, ask } from './ask.js';
import { addressFault } from './exchange/address-guard.js';
import { bodyOf, postedAddress, typeOfBody, withoutBody } from './exchange/posted.js';
import { requestHeaders, type Validators } from './exchange/request-headers.js';
import type { RobotsCache } from './robots/robots-cache.js';
import { isRedirect, statusFault } from './status-fault.js';

/** A page that was asked for, wherever it was found in the end. */
export interface FetchedPage {
  /** Where the redirects led. */
  readonly finalUrl: string;
  /** Addresses on the way, the asked one first; empty where there was no redirect. */
  readonly hops: readonly string[];
  /** 200 and its like, or 304 where nothing has changed since the validators. */
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Empty for 304. */
  readonly body: Uint8Array;
}

/** How a page is asked for. */
export interface PageRequest {
  /** As it is known in the archive: with the body behind the `#`, where it is posted. */
  readonly url: string;
  readonly validators: Validators | null;
  readonly tls: 'strict' | 'legacy';
  /** Where a page sends its reader without an HTTP redirect (meta refresh), or null. */
  readonly onwards: (body: Uint8Array, url: string) => string | null;
}

/**
 * Fetches a page: every hop is checked for a public address and against the robots.txt of its site, asked in the turn of its host,
 * and followed until there is a page or a reason why there is none.
 */
export async function fetchPage(
  context: AskContext,
  robots: RobotsCache,
  request: PageRequest,
): Promise<FetchedPage | HarvestFault> {
  const hops: string[] = [];
  let url = new URL(withoutBody(request.url));
  let body = bodyOf(request.url);
  for (;;) {
    const answer = await hop(context, robots, { url, body }, request);
    if (isFault(answer)) return answer;
    const { status, headers } = answer;
    const faulty = statusFault(answer);
    if (faulty !== null) return faulty;
    const next = isRedirect(status) ? (headers.location ?? '') : request.onwards(answer.body, url.href);
    if (next === null) {
      const finalUrl = body === null ? url.href : postedAddress(url.href, body);
      return { finalUrl, hops, status, headers, body: status === 304 ? new Uint8Array() : answer.body };
    }
    const target = nextUrl(next, url);
    if (target === null) return { code: 'E_HTTP_ADDRESS', message: `redirected to "${next.slice(0, 200)}"` };
    hops.push(url.href);
    if (hops.includes(target.href)) {
      return { code: 'E_HTTP_REDIRECTS', message: `redirected in a circle to ${target.href}` };
    }
    if (hops.length > context.settings.redirects) {
      return { code: 'E_HTTP_REDIRECTS', message: `more than ${context.settings.redirects} redirects` };
    }
    url = target;
    if (!KEEPS_BODY.has(status)) body = null;
  }
}

/** Redirects after which the same request is made again; after others the page is only looked at. */
const KEEPS_BODY: ReadonlySet<number> = new Set([307, 308]);

async function hop(
  context: AskContext,
  robots: RobotsCache,
  { url, body }: { readonly url: URL; readonly body: string | null },
  request: PageRequest,
) {
  const { settings } = context;
  const fault = addressFault(url, settings.allowPrivate) ?? (await robots(url, request.tls)).refusal(url);
  if (fault !== null) return fault;
  const isKnown = body === null && url.href === request.validators?.url;
  const asked = requestHeaders(settings, isKnown ? request.validators : null);
  const headers = body === null ? asked : { ...asked, 'content-type': typeOfBody(body) };
  return await ask(context, { url, headers, body, tls: request.tls });
}

function nextUrl(location: string, base: URL): URL | null {
  if (location === '' || !URL.canParse(location, base.href)) return null;
  const url = new URL(location, base);
  url.hash = '';
  return url;
}
