import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readBounded, TooLargeError } from './bounded-bytes.js';
import { fetchAddress } from './fetch-address.js';
import { fileFault } from './file-faults.js';
import type { Collected, InputReference } from './input.js';
import { type Fault, inputFailure } from './input-failure.js';

/** A file or standard input larger than this is not read: the largest scanned reports known are far smaller. */
const FILE_LIMIT_BYTES = 256 * 1024 * 1024;

const CHUNK_BYTES = 1024 * 1024;

const TOO_LARGE: Fault = {
  code: 'E_UNREADABLE',
  message: `it is larger than ${FILE_LIMIT_BYTES / 1024 / 1024} MB`,
  remedy: 'check that it is a report; divide a collection into its reports',
};

const NOTHING: Fault = {
  code: 'E_EMPTY',
  message: 'it holds no bytes',
  remedy: 'fetch or save the report again',
};

/** What the reading of inputs needs from outside. */
export interface CollectEffects {
  /** Standard input; it ends with an error when the signal is aborted. */
  readonly stdin: (signal: AbortSignal) => AsyncIterable<Uint8Array>;
  readonly fetch: typeof globalThis.fetch;
  /** Ends the reading: what is under way is given up, and its reason thrown. */
  readonly signal: AbortSignal;
}

/** The bytes of one listed input, or the failure that stands for it. */
export async function readInput(reference: InputReference, effects: CollectEffects): Promise<Collected> {
  if (reference.kind === 'failed') return { failure: reference.failure };
  const { path } = reference;
  const url = reference.kind === 'address' ? path : undefined;
  const bytes = await bytesOf(reference, effects);
  if ('code' in bytes) return { failure: inputFailure(path, bytes, { url }) };
  if (bytes.byteLength === 0) {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return { failure: inputFailure(path, NOTHING, { url, sha256 }) };
  }
  return { input: { path, url: url ?? null, bytes } };
}

async function bytesOf(
  reference: Exclude<InputReference, { kind: 'failed' }>,
  effects: CollectEffects,
): Promise<Uint8Array | Fault> {
  if (reference.kind === 'address') return await fetchAddress(reference.path, effects);
  try {
    return await readBounded(openReference(reference, effects), FILE_LIMIT_BYTES);
  } catch (error) {
    effects.signal.throwIfAborted();
    if (error instanceof TooLargeError) return TOO_LARGE;
    return fileFault(error, reference.kind === 'file' && reference.listed);
  }
}

function openReference(
  reference: Extract<InputReference, { kind: 'file' | 'stdin' }>,
  effects: CollectEffects,
): AsyncIterable<Uint8Array> {
  if (reference.kind === 'stdin') return effects.stdin(effects.signal);
  return createReadStream(reference.location, { highWaterMark: CHUNK_BYTES, signal: effects.signal });
}
