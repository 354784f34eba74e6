import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Library } from '../library/library.js';
import { type Answer, answerTo } from '../routes/route.js';
import { ROUTES } from '../routes/routes.js';
import { HEADERS, isOwnHost, PAGE_POLICY } from './guard.js';

/** A server that runs. */
export interface RunningServer {
  /** The address to open, with the token in its fragment: no request carries that. */
  readonly address: string;
  readonly port: number;
  readonly token: string;
  readonly close: () => Promise<void>;
}

/** Serves a library to the browsers of this machine. @param port 0 for one that is free */
export async function serve(library: Library, port: number): Promise<RunningServer> {
  const token = randomBytes(24).toString('base64url');
  const server = createServer((request, response) => {
    respond(request, response, library).catch(() => {
      if (!response.headersSent) response.writeHead(500, HEADERS);
      response.end();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
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

async function respond(request: IncomingMessage, response: ServerResponse, library: Library): Promise<void> {
  const { method = '', headers, socket } = request;
  if (!isOwnHost(headers.host, socket.localPort ?? 0)) return refuse(response, 421);
  if (method !== 'GET' && method !== 'HEAD') return refuse(response, 405);
  const path = pathAsked(request.url ?? '/');
  const answer = path === null ? null : await answerTo(path, ROUTES, library);
  if (answer === null) return refuse(response, 404);
  send(response, answer, method === 'HEAD');
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

function send(response: ServerResponse, { mediaType, body, contentPolicy }: Answer, isHead: boolean): void {
  const bytes = Buffer.from(body);
  response.writeHead(200, {
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
