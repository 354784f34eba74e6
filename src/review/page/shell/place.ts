import { useEffect, useState } from 'preact/hooks';
import { percentDecoded } from '../../../model/percent-decoded.js';

/** Where in the pages the reader is: all of it stands in the fragment of the address, so that links can be shared. */
export interface Place {
  /** `report`, `8f3c…`: what stands between the slashes. */
  readonly path: readonly string[];
  readonly query: URLSearchParams;
}

/** The place, now and whenever it changes. */
export function usePlace(): Place {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const onChange = () => setHash(location.hash);
    addEventListener('hashchange', onChange);
    // The address may have changed before anybody listened.
    onChange();
    return () => removeEventListener('hashchange', onChange);
  }, []);
  return placeOf(hash);
}

function placeOf(hash: string): Place {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?');
  return { path: path.split('/').filter(Boolean).map(percentDecoded), query: new URLSearchParams(query) };
}

/** The address of a place; empty values of the query are left out. */
export function hrefOf(
  path: readonly string[],
  query: Readonly<Record<string, string>> | URLSearchParams = {},
): string {
  const pairs = query instanceof URLSearchParams ? [...query] : Object.entries(query);
  const search = new URLSearchParams(pairs.filter(([, value]) => value !== '')).toString();
  return `#/${path.map(encodeURIComponent).join('/')}${search === '' ? '' : `?${search}`}`;
}

/** Goes to a place; `replace` leaves no step to come back to. */
export function go(href: string, how: 'push' | 'replace' = 'push'): void {
  if (href === location.hash) return;
  if (how === 'push') location.hash = href;
  else {
    history.replaceState(null, '', href);
    dispatchEvent(new HashChangeEvent('hashchange'));
  }
}
