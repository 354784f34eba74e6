import type { HarvestFault } from '../../codes/index.js';

/** One request as it goes over the wire. */
export interface ExchangeRequest {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  /** Posted; null or not given for a request without one. */
  readonly body?: string | null;
  readonly tls: 'strict' | 'legacy';
  readonly limits: ExchangeLimits;
  readonly signal: AbortSignal;
}

/** When an answer is given up. */
export interface ExchangeLimits {
  /** From the request to the last byte of the answer. */
  readonly timeoutMs: number;
  /** Of the body, packed as well as unpacked. */
  readonly bodyBytes: number;
}

/** An answer in full. */
export interface ExchangeResponse {
  readonly status: number;
  /** By name in lower case; several of one name joined with a comma. */
  readonly headers: Readonly<Record<string, string>>;
  /** Unpacked. */
  readonly body: Uint8Array;
}

/** Asks once and waits for the whole answer. Redirects are not followed. Rejects only when the signal is aborted. */
export type Exchange = (request: ExchangeRequest) => Promise<ExchangeResponse | HarvestFault>;
