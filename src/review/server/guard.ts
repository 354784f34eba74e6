import { timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** What the pages may do: run their own scripts, ask their own server, frame their own documents. Nothing else. */
export const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
].join('; ');

/** Sent with every answer. */
export const HEADERS: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
};

/**
 * Whether a request names this server as the browser of this machine does. Another name that leads here is how a foreign
 * page would read the answers (DNS rebinding).
 */
export function isOwnHost(host: string | undefined, port: number): boolean {
  const names = ['127.0.0.1', 'localhost'];
  // Browsers leave the port of plain HTTP out.
  return [...names.map((name) => `${name}:${port}`), ...(port === 80 ? names : [])].includes(host ?? '');
}

/** Whether a request may write: it holds the token of this run and comes from a page of this server. */
export function mayWrite(headers: IncomingHttpHeaders, token: string): boolean {
  const { origin, host } = headers;
  if (origin !== undefined && origin !== `http://${host}`) return false;
  const given = Buffer.from(String(headers['x-gouji-token'] ?? ''));
  const wanted = Buffer.from(token);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}
