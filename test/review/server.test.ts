import { request } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Library, openLibrary } from '../../src/review/library/library.js';
import { isOwnHost } from '../../src/review/server/guard.js';
import { type RunningServer, serve } from '../../src/review/server/serve.js';
import { keptFolder } from '../dataset/temporary-folder.js';
import { LIBRARY_OPTIONS, SERVER_OPTIONS, writeSmallDataset } from './dataset.js';

const folder = await keptFolder();
const output = join(folder.path, 'output');
let library: Library;
let server: RunningServer;

beforeAll(async () => {
  await writeSmallDataset(output);
  library = await openLibrary(output, LIBRARY_OPTIONS);
  server = await serve(library, SERVER_OPTIONS);
});

afterAll(async () => {
  await server?.close();
  await library?.close();
  await folder.remove();
});

interface Asked {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** Asks for a path as it stands: `fetch` would tidy it, and set its own host. */
function ask(path: string, { method = 'GET', headers = {}, body = '' }: Asked = {}) {
  return new Promise<{ status: number; headers: Record<string, unknown>; text: string }>(
    (resolve, reject) => {
      const asking = request({ host: '127.0.0.1', port: server.port, path, method, headers }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk) => chunks.push(chunk));
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            text: Buffer.concat(chunks).toString('utf8'),
          }),
        );
      });
      asking.on('error', reject);
      asking.end(body);
    },
  );
}

async function keyOf(words: string): Promise<string> {
  const { rows } = JSON.parse((await ask('/data/reports.json')).text);
  return rows.find(({ agency }: { agency: string }) => agency.includes(words)).key;
}

describe('the server', () => {
  it('answers to the names of this machine only', async () => {
    expect((await ask('/', { headers: { host: `localhost:${server.port}` } })).status).toBe(200);
    for (const host of ['elsewhere.invalid', `elsewhere.invalid:${server.port}`, '127.0.0.1']) {
      expect((await ask('/data/reports.json', { headers: { host } })).status, host).toBeGreaterThanOrEqual(
        400,
      );
    }
  });

  it('answers to its name without the port where browsers leave that out', () => {
    expect(isOwnHost('127.0.0.1', 80)).toBe(true);
    expect(isOwnHost('localhost', 80)).toBe(true);
    expect(isOwnHost('localhost', 8080)).toBe(false);
    expect(isOwnHost('elsewhere.invalid', 80)).toBe(false);
  });

  it('lets its pages run their own scripts, and nothing else', async () => {
    const { headers, text } = await ask('/');
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self'");
    expect(policy).not.toMatch(/script-src[^;]*unsafe/);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(text).toContain('http-equiv="Content-Security-Policy"');
    expect(text).not.toContain(server.token);
  });

  it('lets a source run nothing, even when it is opened by itself', async () => {
    const { headers, text } = await ask(`/source/${await keyOf('恶石镇')}.html`);
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'; style-src 'unsafe-inline'/);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(text).not.toMatch(/<script|<[^>]*\son\w+=|javascript:|http:\/\/elsewhere/);
  });

  it.each([
    '/../package.json',
    '/page/../../../package.json',
    '/page/..%2f..%2f..%2fpackage.json',
    '/pdfjs/pdf.mjs',
    '/pdfjs/cmaps/..%2f..%2fpackage.json',
    '/data/report/..%2Fabout.json',
    '/data/report/constructor.json',
    '/source/%00.html',
    '/%ff',
    '/data/reports.json/',
  ])('has nothing at %s', async (path) => {
    expect((await ask(path)).status).toBe(404);
  });

  it('answers no other method', async () => {
    for (const method of ['PUT', 'DELETE', 'POST', 'OPTIONS']) {
      expect((await ask('/data/reports.json', { method })).status).toBe(405);
    }
    expect((await ask('/data/reports.json', { method: 'HEAD' })).text).toBe('');
  });
});

it('says which port it cannot have, and what to do', async () => {
  const taking = serve(library, { ...SERVER_OPTIONS, port: server.port });
  await expect(taking).rejects.toMatchObject({
    code: 'E_PORT',
    message: `port ${server.port}: it is in use`,
    remedy: 'give another port with --port, or leave it out for one that is free',
  });
});

it('tells what went wrong with an answer, here and to the browser', async () => {
  const faults: [unknown, string][] = [];
  const broken = { ...library, load: () => Promise.reject(new TypeError('cells is not iterable')) };
  const other = await serve(broken, {
    ...SERVER_OPTIONS,
    onFault: (error, path) => void faults.push([error, path]),
  });
  const key = await keyOf('东塬镇');
  const answer = await fetch(`http://127.0.0.1:${other.port}/data/report/${key}.json`);
  expect(answer.status).toBe(500);
  expect(await answer.json()).toEqual({
    code: 'E_INTERNAL',
    message: 'TypeError: cells is not iterable',
    remedy: 'report it together with the document',
  });
  expect(faults).toEqual([[expect.any(TypeError), `data/report/${key}.json`]]);
  await other.close();
});

describe('corrections', () => {
  const json = { 'content-type': 'application/json' };
  const withToken = () => ({ ...json, 'x-gouji-token': server.token });
  const body = async (more: object = {}) =>
    JSON.stringify({
      key: await keyOf('东塬镇'),
      changes: [{ cell: 't3_carried_out__total', value: '6' }],
      reason: 'seen',
      who: 'data team',
      ...more,
    });

  it('need the token, and a page of this server', async () => {
    const wrong = [
      json,
      { ...json, 'x-gouji-token': '' },
      { ...json, 'x-gouji-token': server.token.replace(/^./, '!') },
      { ...withToken(), origin: 'http://elsewhere.invalid' },
      { ...withToken(), origin: 'null' },
    ];
    for (const headers of wrong) {
      const answer = await ask('/corrections/make', { method: 'POST', headers, body: await body() });
      expect(answer.status, JSON.stringify(headers)).toBe(403);
    }
  });

  it.each(['/toString', '/constructor', '/__proto__'])('are not made by the name %s', async (path) => {
    const answer = await ask(path, { method: 'POST', headers: withToken(), body: '{}' });
    expect(answer.status).toBe(405);
  });

  it.each([
    ['no reason', { reason: ' ' }, 'bad_request'],
    ['no name', { who: '' }, 'bad_request'],
    ['something else', { changes: 'all' }, 'bad_request'],
    ['a report that is not there', { key: 'none' }, 'no_such_report'],
    ['a cell that is not there', { changes: [{ cell: 't9_x__y', value: '1' }] }, 'refused'],
    ['a figure that is none', { changes: [{ cell: 't3_carried_out__total', value: '=1+1' }] }, 'refused'],
    [
      'one that fits and one that does not',
      {
        changes: [
          { cell: 't3_carried_out__total', value: '6' },
          { cell: 't3_granted__total', value: '-1' },
        ],
      },
      'refused',
    ],
  ])('are not written with %s', async (_, more, refusal) => {
    const headers = withToken();
    const answer = await ask('/corrections/make', { method: 'POST', headers, body: await body(more) });
    expect(JSON.parse(answer.text).refusal).toBe(refusal);
    const undone = await ask('/corrections/undo', {
      method: 'POST',
      headers,
      body: JSON.stringify({
        key: await keyOf('东塬镇'),
        line: 2,
        cell: 't3_carried_out__total',
        value: '6',
      }),
    });
    expect(JSON.parse(undone.text).refusal).toBe('changed');
  });

  it('keep what is written in a field one field', async () => {
    const headers = withToken();
    const made = await ask('/corrections/make', {
      method: 'POST',
      headers,
      body: await body({ reason: 'a "b",\n=c', who: '=HYPERLINK("x")' }),
    });
    const { report } = JSON.parse(made.text);
    expect(report.corrections).toMatchObject([
      { refusal: null, correction: { reason: 'a "b", =c', who: '=HYPERLINK("x")', line: 2 } },
    ]);
  });
});
