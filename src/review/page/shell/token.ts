const KEY = 'gouji-token';

/** Keeps the token that the address brought, and takes it out of the address: links that are shared hold none. */
export function takeToken(): void {
  const [, token] = /^#token=([\w-]+)$/.exec(location.hash) ?? [];
  if (token === undefined) return;
  sessionStorage.setItem(KEY, token);
  history.replaceState(null, '', '#/');
}

/** The token for writes, or null where this page was opened without one. */
export function token(): string | null {
  return sessionStorage.getItem(KEY);
}
