import type { ExchangeLimits } from './exchange/exchange.js';

/** How sites are treated. Times in milliseconds. */
export interface FetchSettings {
  readonly userAgent: string;
  readonly limits: ExchangeLimits;
  /** Requests under way at the same time, over all hosts; each host is asked one at a time. */
  readonly concurrency: number;
  /** Least pause between the end of an answer and the next request to its host, where neither card nor robots.txt asks for more. */
  readonly paceMs: number;
  readonly retries: number;
  readonly backoff: BackoffPolicy;
  readonly circuit: CircuitPolicy;
  readonly redirects: number;
  readonly allowPrivate: boolean;
}

/** How long to wait before a request that failed is made again. */
export interface BackoffPolicy {
  /** Longest wait before the first retry; it doubles with every retry. */
  readonly baseMs: number;
  /** No wait is longer, however many retries there were. */
  readonly capMs: number;
  /** A host that asks to stay away for longer than this is not asked again in this run. */
  readonly longestWaitMs: number;
}

/** When a host that fails is left alone, and for how long. */
export interface CircuitPolicy {
  /** Failures in a row after which a host is left alone. */
  readonly failures: number;
  /** How long, before one more request tries whether it has recovered. */
  readonly cooldownMs: number;
}

/** What a run uses unless told otherwise. */
export const DEFAULT_SETTINGS: Omit<FetchSettings, 'userAgent' | 'allowPrivate'> = {
  limits: { timeoutMs: 90_000, bodyBytes: 64 * 1024 * 1024 },
  concurrency: 16,
  paceMs: 2000,
  retries: 3,
  backoff: { baseMs: 4000, capMs: 120_000, longestWaitMs: 600_000 },
  circuit: { failures: 5, cooldownMs: 60_000 },
  redirects: 8,
};
