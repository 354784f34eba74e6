import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One request as the server saw it. Times in milliseconds of one clock for all sites of a process. */
export interface SeenRequest {
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly beganMs: number;
  /** When the answer was sent or the connection closed; null while it is under way. */
  endedMs: number | null;
  status: number;
  bytes: number;
}

export type Handler = (request: IncomingMessage, response: ServerResponse, url: URL) => void;

/** A site that plays the pages it is given and remembers every request. */
export interface Site {
  readonly origin: string;
  readonly host: string;
  readonly seen: SeenRequest[];
  /** Pages by path, without query. May be changed while the site runs. */
  readonly pages: Map<string, Handler>;
  /** Requests for pages, without those for robots.txt. */
  readonly asked: () => string[];
  /** How often a path was asked for. */
  readonly count: (path: string) => number;
  readonly stop: () => Promise<void>;
}

/** Starts a site on an address of the loopback network: `127.0.0.2` is another host than `127.0.0.1`. */
export async function startSite(pages: Readonly<Record<string, Handler>>, host = '127.0.0.1'): Promise<Site> {
  const seen: SeenRequest[] = [];
  const map = new Map(Object.entries(pages));
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://site');
    const entry: SeenRequest = {
      path: url.pathname + url.search,
      headers: request.headers,
      beganMs: performance.now(),
      endedMs: null,
      status: 0,
      bytes: 0,
    };
    seen.push(entry);
    response.on('close', () => {
      entry.endedMs ??= performance.now();
      entry.status = response.statusCode;
      entry.bytes = request.socket.bytesWritten;
    });
    const handler = map.get(url.pathname);
    if (handler === undefined) response.writeHead(404).end('not here');
    else handler(request, response, url);
  });
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://${host}:${port}`,
    host,
    seen,
    pages: map,
    asked: () => seen.map(({ path }) => path).filter((path) => path !== '/robots.txt'),
    count: (path) => seen.filter((request) => request.path === path).length,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** The most requests that a site had to answer at the same time. */
export function mostAtOnce(seen: readonly SeenRequest[]): number {
  return Math.max(
    0,
    ...seen.map(
      ({ beganMs }) =>
        seen.filter(
          (other) => other.beganMs <= beganMs && (other.endedMs ?? Number.POSITIVE_INFINITY) > beganMs,
        ).length,
    ),
  );
}

/** The shortest time from the beginning of one request to the beginning of the next, in milliseconds. */
export function shortestGapMs(seen: readonly SeenRequest[]): number {
  const starts = seen.map(({ beganMs }) => beganMs).sort((left, right) => left - right);
  return Math.min(...starts.slice(1).map((start, at) => start - (starts[at] ?? 0)));
}
