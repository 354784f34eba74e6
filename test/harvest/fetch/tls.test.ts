import { execFileSync, spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { networkExchange } from '../../../src/harvest/fetch/exchange/undici-exchange.js';
import { temporaryFolder } from '../../dataset/temporary-folder.js';
import { QUICK } from '../harvest-site.js';

const HAS_OPENSSL = spawnSync('openssl', ['version']).status === 0;

/** How a server that only speaks TLS 1.0, with a certificate that nobody signed, is answered. */
async function answersOf(tls: 'strict' | 'legacy') {
  const folder = await temporaryFolder();
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const subject = ['-subj', '/CN=127.0.0.1', '-days', '2'];
  execFileSync(
    'openssl',
    ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-keyout', key, '-out', cert, ...subject],
    {
      stdio: 'ignore',
    },
  );
  const old = { minVersion: 'TLSv1', maxVersion: 'TLSv1', ciphers: 'DEFAULT@SECLEVEL=0' } as const;
  const server = createServer({ ...old, key: await readFile(key), cert: await readFile(cert) });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const { exchange, close } = networkExchange({ allowPrivate: true });
  const url = new URL(`https://127.0.0.1:${port}/`);
  const answer = await exchange({
    url,
    headers: {},
    tls,
    limits: QUICK.limits,
    signal: new AbortController().signal,
  });
  await close();
  server.close();
  return answer;
}

describe.skipIf(!HAS_OPENSSL)('a server that only speaks an old protocol', () => {
  it('is not spoken to', async () => {
    expect(await answersOf('strict')).toEqual({
      code: 'E_HTTP_TLS',
      message: expect.stringMatching(/^tlsv1 alert protocol version \(ERR_SSL_\w+\)$/),
    });
  });

  it('is spoken to where its card says so, and still has to show a good certificate', async () => {
    expect(await answersOf('legacy')).toEqual({
      code: 'E_HTTP_TLS',
      message: 'self-signed certificate (DEPTH_ZERO_SELF_SIGNED_CERT)',
    });
  });
});
