import type { BackoffPolicy } from '../settings.js';

/**
 * How long to wait before a retry: anything between nothing and a bound that doubles each time ("full jitter", which
 * spreads the retries of many clients best).
 *
 * @param attempt 0 for the first retry
 * @param random from 0 up to, not including, 1
 */
export function fullJitterMs(attempt: number, random: number, { baseMs, capMs }: BackoffPolicy): number {
  return Math.floor(random * Math.min(capMs, baseMs * 2 ** attempt));
}

/** How long a `Retry-After` header asks to wait, as seconds or as a date; null where it says nothing that is understood. */
export function retryAfterMs(header: string | undefined, nowMs: number): number | null {
  if (header === undefined) return null;
  const text = header.trim();
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1000;
  // A date of HTTP begins with the day of the week; Date.parse takes much else for a date.
  const atMs = /^[A-Z][a-z]+,? /.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(atMs) ? null : Math.max(0, atMs - nowMs);
}
