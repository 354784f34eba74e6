import { createRequire } from 'node:module';
import { type HarvestFault, isFault } from '../../codes/index.js';
import type { ExchangeResponse } from '../exchange/exchange.js';

/** What a robots.txt says to this program. */
export interface RobotsRules {
  /** Why a URL may not be asked for, or null. */
  readonly refusal: (url: URL) => HarvestFault | null;
  readonly crawlDelayMs: number;
}

interface ParsedRobots {
  isAllowed(url: string, agent: string): boolean | undefined;
  getCrawlDelay(agent: string): number | undefined;
}

// The package is CommonJS and its types describe a default export that Node does not give.
const parseRobots: (url: string, text: string) => ParsedRobots = createRequire(import.meta.url)(
  'robots-parser',
);

/** The name that a robots.txt knows this program by. */
const ROBOTS_AGENT = 'gouji';

/** More of a robots.txt is not read (RFC 9309, 2.5). */
const LONGEST_BYTES = 500 * 1024;
const LONGEST_CRAWL_DELAY_MS = 600_000;

const EVERYTHING: RobotsRules = { refusal: () => null, crawlDelayMs: 0 };

/**
 * The rules that follow from the answer for a robots.txt (RFC 9309, 2.3.1): none where the site says that there is no such
 * file (any 4xx); nothing is allowed where the site fails on it or cannot be reached, because then the rules are not known.
 */
export function robotsRules(robotsUrl: URL, answer: ExchangeResponse | HarvestFault): RobotsRules {
  if (isFault(answer)) return nothing({ ...answer, message: `robots.txt: ${answer.message}` });
  if (answer.status >= 200 && answer.status < 300) return rulesOf(robotsUrl, answer.body);
  if (answer.status >= 400 && answer.status < 500 && answer.status !== 429) return EVERYTHING;
  return nothing({ code: 'E_ROBOTS_UNREACHABLE', message: `robots.txt: HTTP ${answer.status}` });
}

function nothing(fault: HarvestFault): RobotsRules {
  return { refusal: () => fault, crawlDelayMs: 0 };
}

/** Lines that are no rules (an HTML page in its place) are passed over, so that a broken file allows everything. */
function rulesOf(robotsUrl: URL, body: Uint8Array): RobotsRules {
  const text = new TextDecoder('utf-8').decode(body.subarray(0, LONGEST_BYTES));
  const parsed = parseRobots(robotsUrl.href, text);
  const crawlDelayMs = (parsed.getCrawlDelay(ROBOTS_AGENT) ?? 0) * 1000;
  if (crawlDelayMs > LONGEST_CRAWL_DELAY_MS) {
    const message = `robots.txt asks for ${crawlDelayMs / 1000} s between two requests`;
    return { refusal: () => ({ code: 'E_ROBOTS_DELAY', message }), crawlDelayMs: 0 };
  }
  return {
    refusal: (url) =>
      parsed.isAllowed(url.href, ROBOTS_AGENT) === false
        ? { code: 'E_ROBOTS_DENIED', message: `robots.txt does not allow ${url.pathname}${url.search}` }
        : null,
    crawlDelayMs,
  };
}
