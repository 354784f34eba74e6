import type { LookupAddress } from 'node:dns';
import { describe, expect, it } from 'vitest';
import { addressFault, isPublicAddress } from '../../../src/harvest/fetch/exchange/address-guard.js';
import { networkExchange } from '../../../src/harvest/fetch/exchange/undici-exchange.js';
import { QUICK, siteWith } from '../harvest-site.js';
import { page } from '../site/answers.js';

describe('addresses that are not public', () => {
  it.each([
    'http://127.0.0.1/',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://0177.0.0.1/',
    'http://127.1/',
    'http://10.1.2.3/',
    'http://172.31.255.255/',
    'http://192.168.0.1:8080/',
    'http://169.254.169.254/latest/meta-data/',
    'http://100.64.0.1/',
    'http://0.0.0.0/',
    'http://224.0.0.1/',
    'http://255.255.255.255/',
    'http://[::1]/',
    'http://[::]/',
    'http://[::ffff:10.0.0.1]/',
    'http://[::ffff:7f00:1]/',
    'http://[fe80::1]/',
    'http://[fd00::1]/',
    'http://[64:ff9b::a00:1]/',
    'http://[2002:7f00:1::]/',
    'http://１２７.０.０.１/',
  ])('%s is refused', (address) => {
    expect(addressFault(new URL(address), false)).toMatchObject({ code: 'E_HTTP_PRIVATE' });
    expect(addressFault(new URL(address), true)).toBeNull();
  });

  it.each([
    'http://223.5.5.5/',
    'http://172.32.0.1/',
    'http://[240e::1]/',
    'http://[::ffff:223.5.5.5]/',
    'http://www.gov.cn/',
  ])('%s is let pass', (address) => {
    expect(addressFault(new URL(address), false)).toBeNull();
  });

  it.each(['ftp://www.gov.cn/', 'file:///etc/hosts'])('%s is not fetched at all', (address) => {
    expect(addressFault(new URL(address), true)).toMatchObject({ code: 'E_HTTP_ADDRESS' });
  });

  it('says of what is no address that it is not public', () => {
    expect(isPublicAddress('www.gov.cn')).toBe(false);
  });
});

describe('names', () => {
  const ask = (origin: string) => ({
    url: new URL('/', origin),
    headers: {},
    tls: 'strict' as const,
    limits: QUICK.limits,
    signal: new AbortController().signal,
  });

  it('that stand for private addresses are not connected to, even where the address changes between look-ups', async () => {
    const site = await siteWith({ '/': page('secret') });
    const { port } = new URL(site.origin);
    const answers: LookupAddress[][] = [
      [{ address: '127.0.0.1', family: 4 }],
      [
        { address: '::1', family: 6 },
        { address: '10.0.0.1', family: 4 },
      ],
    ];
    const { exchange, close } = networkExchange({
      allowPrivate: false,
      lookupAll: async () => answers.shift() ?? [],
    });
    for (const _ of [1, 2, 3]) {
      expect(await exchange(ask(`http://rebinding.example:${port}`))).toMatchObject({
        code: 'E_HTTP_PRIVATE',
      });
    }
    await close();
    expect(site.seen).toEqual([]);
  });

  it('are connected to at the address that was looked up', async () => {
    const site = await siteWith({ '/': page('年报') });
    const { port } = new URL(site.origin);
    const { exchange, close } = networkExchange({
      allowPrivate: true,
      lookupAll: async () => [{ address: '127.0.0.1', family: 4 }],
    });
    const answer = await exchange(ask(`http://baoshan.example:${port}`));
    await close();
    expect('body' in answer && new TextDecoder().decode(answer.body)).toBe('年报');
    expect(site.seen[0]?.headers.host).toBe(`baoshan.example:${port}`);
  });

  it('that nobody knows are told as such', async () => {
    const { exchange, close } = networkExchange({
      allowPrivate: false,
      lookupAll: () => Promise.reject(Object.assign(new Error('getaddrinfo'), { code: 'ENOTFOUND' })),
    });
    expect(await exchange(ask('http://nobody.example'))).toMatchObject({ code: 'E_HTTP_DNS' });
    await close();
  });
});
