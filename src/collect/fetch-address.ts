import { errorName } from '../model/error-name.js';
import { readBounded, TooLargeError } from './bounded-bytes.js';
import type { Fault } from './input-failure.js';

/** A page or file larger than this is not fetched. */
const ADDRESS_LIMIT_BYTES = 64 * 1024 * 1024;

/** An address that has not answered in full within this time is given up. */
const ADDRESS_TIMEOUT_MS = 30_000;

/** How network errors read to a person, by the name that Node gives them. */
const NETWORK_ERRORS: Readonly<Record<string, string>> = {
  ENOTFOUND: 'the name of the host is not known',
  EAI_AGAIN: 'the name of the host could not be looked up',
  ECONNREFUSED: 'the host refuses the connection',
  ECONNRESET: 'the host broke off the connection',
  UND_ERR_SOCKET: 'the host broke off the connection',
  UND_ERR_CONNECT_TIMEOUT: 'the host does not answer',
  CERT_HAS_EXPIRED: 'the certificate of the host has expired',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'the certificate of the host is not trusted',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'the certificate of the host is not trusted',
};

/** What the fetching of an address needs from outside. */
export interface FetchEffects {
  readonly fetch: typeof globalThis.fetch;
  readonly signal: AbortSignal;
  /** Default `ADDRESS_TIMEOUT_MS`. */
  readonly timeoutMs?: number;
  /** Default `ADDRESS_LIMIT_BYTES`. */
  readonly limitBytes?: number;
}

/** The body behind an http or https address, or why there is none. Rejects only when `signal` is aborted. */
export async function fetchAddress(address: string, effects: FetchEffects): Promise<Uint8Array | Fault> {
  if (!/^https?:/i.test(address) || !URL.canParse(address)) {
    return {
      code: 'E_UNSUPPORTED',
      message: 'only addresses that begin with http:// or https:// are read',
      remedy: 'give such an address, or the path of a file',
    };
  }
  const timeoutMs = effects.timeoutMs ?? ADDRESS_TIMEOUT_MS;
  const limitBytes = effects.limitBytes ?? ADDRESS_LIMIT_BYTES;
  const signal = AbortSignal.any([effects.signal, AbortSignal.timeout(timeoutMs)]);
  try {
    return await fetchBody(address, { fetch: effects.fetch, signal, limitBytes });
  } catch (error) {
    effects.signal.throwIfAborted();
    return networkFault(error, { timeoutMs, limitBytes });
  }
}

async function fetchBody(
  address: string,
  { fetch, signal, limitBytes }: { fetch: typeof globalThis.fetch; signal: AbortSignal; limitBytes: number },
): Promise<Uint8Array | Fault> {
  const response = await fetch(address, { signal });
  if (!response.ok) {
    await response.body?.cancel();
    return statusFault(response.status);
  }
  if (Number(response.headers.get('content-length')) > limitBytes) {
    await response.body?.cancel();
    throw new TooLargeError();
  }
  return response.body === null ? new Uint8Array() : await readBounded(response.body, limitBytes);
}

function statusFault(status: number): Fault {
  if (status === 404 || status === 410) {
    return {
      code: 'E_NOT_FOUND',
      message: `the site says that there is no such page (HTTP ${status})`,
      remedy: 'check the address; the page may have been moved or withdrawn',
    };
  }
  return {
    code: 'E_UNREADABLE',
    message: `the site refuses the page (HTTP ${status})`,
    remedy: 'open the address in a browser; save the page and give the file',
  };
}

function networkFault(error: unknown, limits: { timeoutMs: number; limitBytes: number }): Fault {
  if (error instanceof TooLargeError) {
    return {
      code: 'E_UNREADABLE',
      message: `the answer is larger than ${limits.limitBytes / 1024 / 1024} MB`,
      remedy: 'check the address: a report is smaller. Or save it and give the file',
    };
  }
  const cause = error instanceof Error && error.cause !== undefined ? error.cause : error;
  const name = errorName(cause);
  return {
    code: 'E_UNREADABLE',
    message:
      name === 'TimeoutError'
        ? `the site has not answered in full within ${limits.timeoutMs / 1000} s`
        : (NETWORK_ERRORS[name] ?? `the address could not be fetched (${whyOf(cause, name)})`),
    remedy: 'check the address and the network, and try again; or save the page and give the file',
  };
}

/** What an error without a name of its own says: `bad port`, `redirect count exceeded`. */
function whyOf(cause: unknown, name: string): string {
  return name === 'Error' && cause instanceof Error ? cause.message : name;
}
