import type { Exchange } from './fetch/exchange/exchange.js';

/** Everything the harvest touches outside its own memory but the disk. Tests pass their own. */
export interface HarvestEffects {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Milliseconds since any fixed moment, by a clock that nobody sets. */
  readonly elapsed: () => number;
  /** Resolves after that time, or rejects with the reason of the signal. */
  readonly sleep: (delayMs: number, signal: AbortSignal) => Promise<void>;
  /** From 0 up to, not including, 1. */
  readonly random: () => number;
  /** One request and its answer. */
  readonly exchange: Exchange;
  /** Closes the connections that are kept open. */
  readonly close: () => Promise<void>;
}
