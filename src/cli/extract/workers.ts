import { fileURLToPath } from 'node:url';
import { Piscina } from 'piscina';
import type { Extraction, ExtractOptions, Origin } from '../../extract.js';
import type { WorkerTask } from './extract-worker.js';

/** Threads that read documents. */
export interface Workers {
  /** Throws where the thread has died of the document; another takes its place. */
  extract(bytes: Uint8Array, origin: Origin, options?: ExtractOptions): Promise<Extraction>;
  close(): Promise<void>;
}

/** What a thread runs: it stands beside this module, in the bundle too. */
const PROGRAM = fileURLToPath(new URL('./extract-worker.js', import.meta.url));

/** Starts threads as documents come, so many at most. */
export function startWorkers(count: number, program: string = PROGRAM): Workers {
  const pool = new Piscina<WorkerTask>({
    filename: program,
    minThreads: 1,
    maxThreads: count,
    // A thread that waits for the next document is kept: the next one would have to load the program again.
    idleTimeout: Number.POSITIVE_INFINITY,
  });
  return {
    extract: (bytes, origin, options) => pool.run({ bytes: ownBytes(bytes), origin, options }),
    close: () => pool.destroy(),
  };
}

/** A part of a larger buffer would take the whole of it along. */
function ownBytes(bytes: Uint8Array): Uint8Array {
  return bytes.byteLength === bytes.buffer.byteLength ? bytes : new Uint8Array(bytes);
}
