import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { faultOf } from '../../model/failure.js';
import type { Library } from '../library/library.js';
import { type Answer, answerTo, json } from '../routes/route.js';
import { ROUTES } from '../routes/routes.js';
import { HEADERS, isOwnHost, mayWrite, PAGE_POLICY } from './guard.js';
import { listen } from './listen.js';
import { answerWrite, isWrite } from './writes.js';

/** A server that runs. */
export interface RunningServer {
  /** The address to open, with the token in its fragment: no request carries that. */
  readonly address: string;
  readonly port: number;
  readonly token: string;
  readonly close: () => Promise<void>;
}

/** How a library is served. */
export interface ServerOptions {
  /** 0 for one that is free. */
  readonly port: number;
  /** The day as `yyyy-mm-dd`, for corrections that are made. */
  readonly today: () => string;
  /** Told what went wrong with an answer, and the path that was asked for. */
  readonly onFault: (error: unknown, path: string) => void;
}

/** Serves a library to the browsers of this machine. Throws `E_PORT` where the port cannot be had. */
export async function serve(library: Library, options: ServerOptions): Promise<RunningServer> {
  const token = randomBytes(24).toString('base64url');
  const server = createServer((request, response) => {
    respond(request, response, { library, token, ...options }).catch((error) => {
      // A browser that went away in the middle of what it asked is no fault, and nobody waits for an answer.
      if (request.errored) return;
      options.onFault(error, pathAsked(request.url ?? '/') ?? '');
      send(response, json(faultOf(error)), { status: 500 });
    });
  });
  await listen(server, options.port);
  // A server that listens on a port has an address of this form.
  const taken = (server.address() as AddressInfo).port;
  return {
    address: `http://127.0.0.1:${taken}/#token=${token}`,
    port: taken,
    token,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

interface Desk extends ServerOptions {
  readonly library: Library;
  readonly token: string;
}

async function respond(request: IncomingMessage, response: ServerResponse, desk: Desk): Promise<void> {
  const { method = '', headers, socket } = request;
  if (!isOwnHost(headers.host, socket.localPort ?? 0)) return refuse(response, 421);
  const path = pathAsked(request.url ?? '/');
  if (path === null) return refuse(response, 404);
  if (method === 'POST' && isWrite(path)) return await write(path, request, response, desk);
  if (method !== 'GET' && method !== 'HEAD') return refuse(response, 405);
  const answer = await answerTo(path, ROUTES, desk.library);
  if (answer === null) return refuse(response, 404);
  send(response, answer, { isHead: method === 'HEAD' });
}

async function write(
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
  { library, token, today }: Desk,
): Promise<void> {
  if (!library.isWritable || !mayWrite(request.headers, token)) return refuse(response, 403);
  send(response, await answerWrite(path, request, library, today()));
}

/** The path of a request without its first slash, or null where it cannot be understood. */
function pathAsked(url: string): string | null {
  const [path = ''] = url.split('?');
  try {
    const decoded = decodeURIComponent(path.slice(1));
    return decoded === '' ? 'index.html' : decoded;
  } catch {
    return null;
  }
}

function send(
  response: ServerResponse,
  { mediaType, body, contentPolicy }: Answer,
  { status = 200, isHead = false }: { readonly status?: number; readonly isHead?: boolean } = {},
): void {
  const bytes = Buffer.from(body);
  response.writeHead(status, {
    ...HEADERS,
    'content-security-policy': contentPolicy ?? PAGE_POLICY,
    'content-type': mediaType,
    'content-length': bytes.length,
  });
  response.end(isHead ? undefined : bytes);
}

function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, { ...HEADERS, 'content-security-policy': PAGE_POLICY });
  response.end();
}
