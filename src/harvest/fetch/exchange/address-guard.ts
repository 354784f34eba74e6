import { BlockList, isIP } from 'node:net';
import type { HarvestFault } from '../../codes/index.js';
import ranges from './address-ranges.json' with { type: 'json' };

const RANGES: { readonly ipv4: readonly string[]; readonly ipv6: readonly string[] } = ranges;

const NOT_PUBLIC = blockList();

function blockList(): BlockList {
  const list = new BlockList();
  for (const family of ['ipv4', 'ipv6'] as const) {
    for (const range of RANGES[family]) {
      const [network = '', prefix] = range.split('/');
      list.addSubnet(network, Number(prefix), family);
    }
  }
  return list;
}

/** Whether an IP address in its usual spelling is reachable on the public internet. An IPv4 address in IPv6 clothes is judged as IPv4. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 0) return false;
  return !NOT_PUBLIC.check(address, family === 6 ? 'ipv6' : 'ipv4');
}

/**
 * What forbids to ask for a URL before any name is looked up: another scheme, or a private address written as such. `URL`
 * has turned every spelling of an IPv4 address (decimal, octal, hexadecimal, short) into the usual one. Names are
 * checked when they are looked up, see `guardedLookup`.
 */
export function addressFault(url: URL, allowPrivate: boolean): HarvestFault | null {
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    return { code: 'E_HTTP_ADDRESS', message: `${url.protocol} is not http or https` };
  }
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (allowPrivate || isIP(host) === 0 || isPublicAddress(host)) return null;
  return { code: 'E_HTTP_PRIVATE', message: `${host} is not a public address` };
}
