import { HARVEST_CODES, type HarvestFault, isFault } from '../codes/index.js';
import type { ExchangeResponse } from './exchange/exchange.js';
import { fullJitterMs, retryAfterMs } from './hosts/backoff.js';
import type { FetchSettings } from './settings.js';
import { statusFault } from './status-fault.js';

/** What follows from an answer for its host and its asker. */
export interface Consequence {
  /** How long the host is left alone, whoever wants something of it; 0 where nothing speaks for that. */
  readonly restMs: number;
  /** Whether the host is left alone for the rest of the run. */
  readonly leave: boolean;
  readonly retry: boolean;
}

const NONE: Consequence = { restMs: 0, leave: false, retry: false };

/**
 * What follows from an answer: nothing, or a rest (as long as the host asks for, else by full jitter) and perhaps another try.
 *
 * @param attempt 0 for the first time
 * @param random from 0 up to, not including, 1
 */
export function consequenceOf(
  answer: ExchangeResponse | HarvestFault,
  attempt: number,
  given: { readonly nowMs: number; readonly random: number; readonly settings: FetchSettings },
): Consequence {
  const { retries, backoff } = given.settings;
  const fault = isFault(answer) ? answer : statusFault(answer);
  if (fault === null || HARVEST_CODES[fault.code].kind !== 'transient') return NONE;
  const askedMs = isFault(answer) ? null : retryAfterMs(answer.headers['retry-after'], given.nowMs);
  if (askedMs !== null && askedMs > backoff.longestWaitMs) return { ...NONE, leave: true };
  // A host that let a minute pass in vain is asked once more, not as often as one that breaks off.
  const retry = attempt < (fault.code === 'E_HTTP_TIMEOUT' ? Math.min(1, retries) : retries);
  return {
    restMs: askedMs ?? (retry ? fullJitterMs(attempt, given.random, backoff) : 0),
    leave: false,
    retry,
  };
}
