import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FetchEffects, fetchAddress } from '../../src/collect/fetch-address.js';

const PAGES: Readonly<Record<string, (response: ServerResponse) => void>> = {
  '/report': (response) => response.end('年报'),
  '/moved': (response) => response.writeHead(302, { location: '/report' }).end(),
  '/circle': (response) => response.writeHead(302, { location: '/circle' }).end(),
  '/gone': (response) => response.writeHead(410).end('gone'),
  '/forbidden': (response) => response.writeHead(403).end(),
  '/large': (response) => response.end('x'.repeat(2000)),
  '/endless': (response) => {
    const write = () => !response.destroyed && response.write('x'.repeat(500), () => setImmediate(write));
    write();
  },
  '/silent': (response) => response.write('begin'),
  '/broken': (response) => {
    response.writeHead(200, { 'content-length': '100' });
    response.write('half', () => response.destroy());
  },
};

let server: Server;
let site: string;

beforeAll(async () => {
  server = createServer((request, response) => PAGES[request.url ?? '']?.(response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

function effects(over: Partial<FetchEffects> = {}): FetchEffects {
  return { fetch, signal: new AbortController().signal, limitBytes: 1024, timeoutMs: 5000, ...over };
}

describe('fetchAddress', () => {
  it.each(['/report', '/moved'])('gives the body of %s', async (path) => {
    const body = await fetchAddress(site + path, effects());
    expect(body instanceof Uint8Array && new TextDecoder().decode(body)).toBe('年报');
  });

  it.each([
    ['/gone', 'E_NOT_FOUND', 'HTTP 410'],
    ['/forbidden', 'E_UNREADABLE', 'HTTP 403'],
    ['/large', 'E_UNREADABLE', 'larger than'],
    ['/endless', 'E_UNREADABLE', 'larger than'],
    ['/broken', 'E_UNREADABLE', 'broke off'],
    ['/circle', 'E_UNREADABLE', 'redirect'],
  ])('says of %s: %s, %s', async (path, code, message) => {
    expect(await fetchAddress(site + path, effects())).toMatchObject({
      code,
      message: expect.stringContaining(message),
    });
  });

  it('gives up a site that does not answer in full', async () => {
    const fault = await fetchAddress(`${site}/silent`, effects({ timeoutMs: 100 }));
    expect(fault).toMatchObject({ code: 'E_UNREADABLE', message: expect.stringContaining('within 0.1 s') });
  });

  it('says that nobody listens', async () => {
    const fault = await fetchAddress('http://127.0.0.1:1/', effects());
    expect(fault).toMatchObject({ code: 'E_UNREADABLE' });
  });

  it.each(['ftp://a.gov.cn/b.html', 'file:///etc/hosts', 'http://'])('does not fetch %s', async (address) => {
    expect(await fetchAddress(address, effects())).toMatchObject({ code: 'E_UNSUPPORTED' });
  });

  it('rejects when the run is ended', async () => {
    const controller = new AbortController();
    const fetching = fetchAddress(`${site}/silent`, effects({ signal: controller.signal }));
    setTimeout(() => controller.abort(new Error('stop')), 50);
    await expect(fetching).rejects.toThrow('stop');
  });
});
