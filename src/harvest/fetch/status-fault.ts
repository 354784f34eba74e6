import type { HarvestFault } from '../codes/index.js';
import type { ExchangeResponse } from './exchange/exchange.js';

/** Statuses with which shields in front of sites send a test for browsers instead of the page. */
const CHALLENGE_STATUSES: ReadonlySet<number> = new Set([412, 468, 493, 521]);

/** Why an answer is no page, or null where it is one (or a redirect, or says that nothing has changed). */
export function statusFault({ status, headers, body }: ExchangeResponse): HarvestFault | null {
  if ((status >= 200 && status < 300) || isRedirect(status) || status === 304) return null;
  const retryAfter = headers['retry-after'];
  const message = `HTTP ${status}${retryAfter === undefined ? '' : `, Retry-After: ${retryAfter}`}`;
  if (status === 404 || status === 410) return { code: 'E_HTTP_NOT_FOUND', message };
  if (CHALLENGE_STATUSES.has(status) && /<script/i.test(latin1(body))) {
    return { code: 'E_HTTP_CHALLENGE', message };
  }
  if (status === 429 || status === 503) return { code: 'E_HTTP_BUSY', message };
  if ([401, 403, 407, 451].includes(status)) return { code: 'E_HTTP_DENIED', message };
  return { code: status >= 500 ? 'E_HTTP_SERVER' : 'E_HTTP_STATUS', message };
}

/** Whether a status sends to another address. */
export function isRedirect(status: number): boolean {
  return [301, 302, 303, 307, 308].includes(status);
}

function latin1(body: Uint8Array): string {
  return Buffer.from(body.buffer, body.byteOffset, Math.min(body.byteLength, 65_536)).toString('latin1');
}
