import { type HarvestFault, isFault } from '../../codes/index.js';
import { type AskContext, ask } from '../ask.js';
import { addressFault } from '../exchange/address-guard.js';
import type { ExchangeResponse } from '../exchange/exchange.js';
import { requestHeaders } from '../exchange/request-headers.js';
import { isRedirect } from '../status-fault.js';
import { type RobotsRules, robotsRules } from './robots-policy.js';

/** More redirects of a robots.txt are not followed (RFC 9309, 2.3.1.2). */
const MOST_REDIRECTS = 5;

/** The rules of the sites of one run, each asked for once. */
export type RobotsCache = (url: URL, tls: 'strict' | 'legacy') => Promise<RobotsRules>;

/** Asks each site for its robots.txt before anything else, and lets its Crawl-delay slow down the host. */
export function robotsCache(context: AskContext): RobotsCache {
  const known = new Map<string, Promise<RobotsRules>>();
  return (url, tls) => {
    const rules = known.get(url.origin) ?? readRules(context, url, tls);
    known.set(url.origin, rules);
    return rules;
  };
}

async function readRules(context: AskContext, url: URL, tls: 'strict' | 'legacy'): Promise<RobotsRules> {
  const robotsUrl = new URL('/robots.txt', url);
  const rules = robotsRules(robotsUrl, await askForRobots(context, robotsUrl, tls));
  if (rules.crawlDelayMs > 0) context.gates.slowDown(url.hostname, rules.crawlDelayMs);
  return rules;
}

async function askForRobots(
  context: AskContext,
  robotsUrl: URL,
  tls: 'strict' | 'legacy',
): Promise<ExchangeResponse | HarvestFault> {
  let url = robotsUrl;
  for (let redirects = 0; ; redirects += 1) {
    const fault = addressFault(url, context.settings.allowPrivate);
    if (fault !== null) return fault;
    const answer = await ask(context, { url, headers: requestHeaders(context.settings), tls });
    if (isFault(answer) || !isRedirect(answer.status)) return answer;
    const next = answer.headers.location ?? '';
    // A robots.txt that cannot be found at the end of its redirects is one that is not there.
    if (redirects >= MOST_REDIRECTS || !URL.canParse(next, url.href)) return { ...answer, status: 404 };
    url = new URL(next, url);
  }
}
