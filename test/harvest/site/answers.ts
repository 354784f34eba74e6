import { createHash } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { setInterval as every } from 'node:timers';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { encodeGbk } from './gbk.js';
import type { Handler } from './site.js';

const HTML = 'text/html; charset=utf-8';

/** A page with an ETag, which answers 304 to who has it already. */
export function page(body: string | Uint8Array, type = HTML): Handler {
  const etag = `"${createHash('sha256').update(body).digest('hex').slice(0, 16)}"`;
  return (request, response) => {
    if (request.headers['if-none-match'] === etag) {
      response.writeHead(304, { etag }).end();
      return;
    }
    response.writeHead(200, { 'content-type': type, etag }).end(body);
  };
}

/** A page without anything by which an answer could be shortened. */
export function plainPage(body: () => string): Handler {
  return (_, response) => void response.writeHead(200, { 'content-type': HTML }).end(body());
}

/** A page in GBK of which neither header nor meta tag says so. */
export function gbkPage(body: string): Handler {
  return (_, response) => void response.writeHead(200, { 'content-type': 'text/html' }).end(encodeGbk(body));
}

export function redirect(location: string, status = 302): Handler {
  return (_, response) => void response.writeHead(status, { location }).end();
}

export function status(code: number, headers: Readonly<Record<string, string>> = {}, body = ''): Handler {
  return (_, response) => void response.writeHead(code, headers).end(body);
}

/** Answers in turn; the last one for ever. */
export function inTurn(...handlers: readonly Handler[]): Handler {
  let at = 0;
  return (request, response, url) => {
    const handler = handlers[Math.min(at, handlers.length - 1)];
    at += 1;
    handler?.(request, response, url);
  };
}

/** Answers after a while. */
export function slowly(delayMs: number, handler: Handler): Handler {
  return (request, response, url) => {
    setTimeout(() => handler(request, response, url), delayMs);
  };
}

/** Sends a byte now and then, and never ends. */
export function dripping(intervalMs: number): Handler {
  return (_, response) => {
    response.writeHead(200, { 'content-type': HTML });
    const timer = every(() => response.write('.'), intervalMs);
    response.on('close', () => clearInterval(timer));
  };
}

/** Breaks off after half of what it announced. */
export function broken(body: string): Handler {
  return (_, response) => {
    response.writeHead(200, { 'content-type': HTML, 'content-length': String(body.length * 2) });
    response.write(body, () => response.destroy());
  };
}

/** Sends bytes without end up to a count, as fast as they are taken, and tells how many were. */
export function flood(bytes: number, sent: { bytes: number }): Handler {
  const chunk = Buffer.alloc(64 * 1024, 'x');
  return (_, response) => {
    response.writeHead(200, { 'content-type': HTML });
    pour(response, chunk, bytes, sent);
  };
}

function pour(response: ServerResponse, chunk: Buffer, bytes: number, sent: { bytes: number }): void {
  while (sent.bytes < bytes && !response.destroyed) {
    sent.bytes += chunk.byteLength;
    if (!response.write(chunk)) {
      response.once('drain', () => pour(response, chunk, bytes, sent));
      return;
    }
  }
  response.end();
}

const PACKERS = { gzip: gzipSync, br: brotliCompressSync };

/** Sends a body packed. */
export function packed(encoding: keyof typeof PACKERS, body: string | Uint8Array): Handler {
  const bytes = PACKERS[encoding](body);
  return (_, response) =>
    void response.writeHead(200, { 'content-type': HTML, 'content-encoding': encoding }).end(bytes);
}
