import type { LookupAddress, LookupOptions } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { isPublicAddress } from './address-guard.js';

/** All addresses of a name. */
export type LookupAll = (name: string, options: LookupOptions & { all: true }) => Promise<LookupAddress[]>;

/** Error code of a name that only has private addresses. */
export const PRIVATE_NAME = 'E_HTTP_PRIVATE';

/**
 * A look-up for connections that only answers public addresses. The connection is made to the very address that was
 * checked, so a name that changes its address between check and use gains nothing.
 */
export function guardedLookup(lookupAll: LookupAll, allowPrivate: boolean): LookupFunction {
  return (name, options, callback) => {
    lookupAll(name, { ...options, all: true }).then(
      (found) => {
        const allowed = allowPrivate ? found : found.filter(({ address }) => isPublicAddress(address));
        const [first] = allowed;
        if (first === undefined) return callback(privateName(name, found), '', 0);
        if (options.all) callback(null, allowed);
        else callback(null, first.address, first.family);
      },
      (error) => callback(error instanceof Error ? error : new Error(String(error)), '', 0),
    );
  };
}

function privateName(name: string, found: readonly LookupAddress[]): Error {
  const addresses = found.map(({ address }) => address).join(', ');
  return Object.assign(new Error(`${name} has only addresses that are not public (${addresses})`), {
    code: PRIVATE_NAME,
  });
}
