import { constants } from 'node:crypto';
import { lookup } from 'node:dns/promises';
import { Agent, request } from 'undici';
import { BodyTooLargeError, decodeBody } from './decode-body.js';
import type { Exchange, ExchangeRequest, ExchangeResponse } from './exchange.js';
import { guardedLookup, type LookupAll } from './guarded-lookup.js';
import { networkFault } from './network-fault.js';

/** How connections are made. */
export interface NetworkOptions {
  readonly allowPrivate: boolean;
  /** Default: name service of the system. */
  readonly lookupAll?: LookupAll;
}

const CONNECT_TIMEOUT_MS = 20_000;
/** A body of which nothing has come for this long is given up, although the whole answer would have more time. */
const SILENCE_MS = 30_000;
/** Office servers drop idle connections soon; one that is dropped while a request is on its way fails the request. */
const KEEP_ALIVE_MS = 4000;

/** Old servers of offices: TLS 1.0, small keys, renegotiation of before 2010. Only for hosts whose card asks for it. */
const LEGACY_TLS = {
  minVersion: 'TLSv1',
  ciphers: 'DEFAULT@SECLEVEL=0',
  secureOptions: constants.SSL_OP_LEGACY_SERVER_CONNECT,
} as const;

/** Exchanges over the network, and how to close what they keep open. */
export function networkExchange(options: NetworkOptions): { exchange: Exchange; close: () => Promise<void> } {
  const lookupAll = options.lookupAll ?? ((name, given) => lookup(name, given));
  const connect = { lookup: guardedLookup(lookupAll, options.allowPrivate), timeout: CONNECT_TIMEOUT_MS };
  const agentOptions = { keepAliveTimeout: KEEP_ALIVE_MS, keepAliveMaxTimeout: KEEP_ALIVE_MS, pipelining: 1 };
  const agents = {
    strict: new Agent({ ...agentOptions, connect }),
    legacy: new Agent({ ...agentOptions, connect: { ...connect, ...LEGACY_TLS } }),
  };
  return {
    exchange: (asked) => exchangeOn(agents[asked.tls], asked),
    close: async () => {
      await Promise.all([agents.strict.destroy(), agents.legacy.destroy()]);
    },
  };
}

async function exchangeOn(dispatcher: Agent, asked: ExchangeRequest): ReturnType<Exchange> {
  // AbortSignal.timeout would hold the answer in memory until it fires: measured as 0.7 GB for 14,000 pages.
  const ending = new AbortController();
  const endEarly = () => ending.abort(asked.signal.reason);
  const late = () => ending.abort(new DOMException('the answer is late', 'TimeoutError'));
  const timer = setTimeout(late, asked.limits.timeoutMs);
  asked.signal.addEventListener('abort', endEarly);
  try {
    asked.signal.throwIfAborted();
    return await answerOf(dispatcher, asked, ending.signal);
  } catch (error) {
    asked.signal.throwIfAborted();
    return networkFault(error, asked.limits);
  } finally {
    clearTimeout(timer);
    asked.signal.removeEventListener('abort', endEarly);
  }
}

async function answerOf(
  dispatcher: Agent,
  { url, headers, body: posted = null, limits }: ExchangeRequest,
  signal: AbortSignal,
): Promise<ExchangeResponse> {
  const { timeoutMs, bodyBytes } = limits;
  const answer = await request(url, {
    dispatcher,
    signal,
    headers,
    ...(posted === null ? {} : { method: 'POST', body: posted }),
    headersTimeout: timeoutMs,
    bodyTimeout: Math.min(timeoutMs, SILENCE_MS),
  });
  const named = joinHeaders(answer.headers);
  try {
    if (Number(named['content-length']) > bodyBytes) throw new BodyTooLargeError();
    const body = await decodeBody(answer.body, named['content-encoding'], bodyBytes);
    return { status: answer.statusCode, headers: named, body };
  } catch (error) {
    // What is still on its way is not read: the connection is given up.
    answer.body.on('error', () => {}).destroy();
    throw error;
  }
}

function joinHeaders(
  headers: Readonly<Record<string, string | string[] | undefined>>,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name.toLowerCase(),
      Array.isArray(value) ? value.join(', ') : (value ?? ''),
    ]),
  );
}
