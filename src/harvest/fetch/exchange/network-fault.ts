import { errorName } from '../../../model/error-name.js';
import type { HarvestCode, HarvestFault } from '../../codes/index.js';
import { BodyTooLargeError, UnknownEncodingError } from './decode-body.js';
import { PRIVATE_NAME } from './guarded-lookup.js';

/** What the names that Node, OpenSSL, zlib and undici give to errors mean for a harvest. */
const CODES: readonly (readonly [RegExp, HarvestCode])[] = [
  [new RegExp(`^${PRIVATE_NAME}$`), 'E_HTTP_PRIVATE'],
  [/^(?:ENOTFOUND|EAI_|ENODATA|ESERVFAIL)/, 'E_HTTP_DNS'],
  [
    /^(?:ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|EHOSTDOWN|EADDRNOTAVAIL|UND_ERR_CONNECT_TIMEOUT)$/,
    'E_HTTP_CONNECT',
  ],
  [/^(?:TimeoutError|UND_ERR_HEADERS_TIMEOUT|UND_ERR_BODY_TIMEOUT|ETIMEDOUT)$/, 'E_HTTP_TIMEOUT'],
  [/^(?:Z_|ERR__ERROR_FORMAT|ERR_BROTLI|ERR__)/, 'E_HTTP_ENCODING'],
  [/CERT|SELF_SIGNED|VERIFY|^ERR_TLS|^ERR_SSL|^EPROTO/, 'E_HTTP_TLS'],
  [/^(?:ECONNRESET|EPIPE|ECONNABORTED|UND_ERR_|HPE_|ERR_STREAM_PREMATURE_CLOSE)/, 'E_HTTP_BROKEN'],
];

/** The fault that stands for an error of the network. An error that is not known as such is a broken connection. */
export function networkFault(error: unknown, limits: { timeoutMs: number; bodyBytes: number }): HarvestFault {
  if (error instanceof BodyTooLargeError) {
    const megabytes = Math.round((limits.bodyBytes / 1024 / 1024) * 10) / 10;
    return { code: 'E_HTTP_TOO_LARGE', message: `the answer is larger than ${megabytes} MB` };
  }
  if (error instanceof UnknownEncodingError) return { code: 'E_HTTP_ENCODING', message: error.message };
  const name = innermostName(error);
  const code = CODES.find(([pattern]) => pattern.test(name))?.[1] ?? 'E_HTTP_BROKEN';
  if (code === 'E_HTTP_TIMEOUT') {
    return { code, message: `the host has not answered in full within ${limits.timeoutMs / 1000} s` };
  }
  return { code, message: `${errorText(error)} (${name})` };
}

/** OpenSSL puts addresses and file names of its own around what it has to say. */
function errorText(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return 'reason' in error && typeof error.reason === 'string' ? error.reason : error.message;
}

/** The name of the innermost error that has one of the system: `ECONNRESET`. */
function innermostName(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return innermostName(error.errors[0]);
  const isCaused = error instanceof Error && !('code' in error) && error.cause instanceof Error;
  return isCaused ? innermostName(error.cause) : errorName(error);
}
