import { join } from 'node:path';

/** Every answer and every run, a line each, in the order in which they came. */
export const LOG_FILE = 'log.ndjson';
/** The bytes of the answers, each once. */
export const BYTES_FOLDER = 'bytes';
/** The manifests of the runs that ended. */
export const RUNS_FOLDER = 'runs';
/** A copy of the manifest of the last run that ended. */
export const MANIFEST_FILE = 'manifest.json';

const SHA256 = /^[0-9a-f]{64}$/;

/** Where bytes stand, by their hash: 256 folders keep each of them short. */
export function bytesPath(folder: string, sha256: string): string {
  if (!SHA256.test(sha256)) throw new RangeError(`not a SHA-256: ${sha256}`);
  return join(folder, BYTES_FOLDER, sha256.slice(0, 2), sha256);
}
