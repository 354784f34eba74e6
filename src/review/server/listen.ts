import type { Server } from 'node:net';
import { GoujiError } from '../../model/error.js';
import { errorName } from '../../model/error-name.js';

const REFUSALS: Readonly<Record<string, string>> = {
  EADDRINUSE: 'it is in use',
  EACCES: 'permission is refused',
};

/**
 * Has a server listen on the loopback address at a port, 0 for one that is free. Throws `E_PORT` where the port is in use or
 * kept for the system.
 */
export async function listen(server: Server, port: number): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause) => reject(portError(port, cause)));
    server.listen(port, '127.0.0.1', resolve);
  });
}

function portError(port: number, cause: Error): GoujiError {
  const name = errorName(cause);
  return new GoujiError(
    'E_PORT',
    `port ${port}: ${REFUSALS[name] ?? `listening failed (${name})`}`,
    'give another port with --port, or leave it out for one that is free',
    { cause },
  );
}
