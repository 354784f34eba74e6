/** Before the body in the address of a request that has one. */
const MARK = '#post=';

/**
 * The address of a request with a body, as it is known in the archive: the body stands behind the `#`, so that two requests to one
 * endpoint are two pages. No page is asked for by a fragment of its own.
 */
export function postedAddress(url: string, body: string): string {
  return `${withoutBody(url)}${MARK}${encodeURIComponent(body)}`;
}

/** The body of a request; null where it has none. */
export function bodyOf(address: string): string | null {
  const at = address.indexOf(MARK);
  return at < 0 ? null : decodeURIComponent(address.slice(at + MARK.length));
}

/** The address that a request goes to. */
export function withoutBody(address: string): string {
  const url = new URL(address);
  url.hash = '';
  return url.href;
}

/** What the bytes of a body are. */
export function typeOfBody(body: string): string {
  return /^\s*[[{]/.test(body) ? 'application/json' : 'application/x-www-form-urlencoded; charset=UTF-8';
}
