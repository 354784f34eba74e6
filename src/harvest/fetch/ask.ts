import { HARVEST_CODES, type HarvestFault, isFault } from '../codes/index.js';
import type { HarvestEffects } from '../effects.js';
import { fullJitterMs, retryAfterMs } from './backoff.js';
import type { ExchangeResponse } from './exchange.js';
import type { HostGates } from './host-gates.js';
import type { FetchSettings } from './settings.js';
import { statusFault } from './status-fault.js';

/** What one polite request needs. */
export interface AskContext {
  readonly settings: FetchSettings;
  readonly effects: HarvestEffects;
  readonly gates: HostGates;
  readonly signal: AbortSignal;
}

/** One request as its asker sees it. */
export interface Question {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly tls: 'strict' | 'legacy';
}

/**
 * Asks a host for a URL in its turn, and again after a pause where that may help. Any status is an answer, once the retries are
 * used up; a host that asks to come back much later is left alone.
 */
export async function ask(context: AskContext, question: Question): Promise<ExchangeResponse | HarvestFault> {
  const { settings, effects, gates, signal } = context;
  const host = question.url.hostname;
  for (let attempt = 0; ; attempt += 1) {
    const answer = await gates.pass(host, () =>
      effects.exchange({ ...question, limits: settings.limits, signal }),
    );
    const fault = isFault(answer) ? answer : statusFault(answer);
    if (fault === null || !isWorthAnother(fault)) return answer;
    const askedMs = isFault(answer) ? null : retryAfterMs(answer.headers['retry-after'], effects.now());
    if (askedMs !== null && askedMs > settings.backoff.longestWaitMs) {
      gates.leave(host);
      return {
        code: 'E_HTTP_BUSY',
        message: `${fault.message}, retry after ${Math.round(askedMs / 1000)} s`,
      };
    }
    if (askedMs !== null) gates.backOff(host, askedMs);
    if (attempt >= settings.retries) return answer;
    if (askedMs === null) {
      gates.backOff(host, fullJitterMs(attempt, effects.random(), settings.backoff));
    }
  }
}

function isWorthAnother({ code }: HarvestFault): boolean {
  return HARVEST_CODES[code].kind === 'transient' && code !== 'E_HTTP_HOST_DOWN';
}
