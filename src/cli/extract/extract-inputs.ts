import { createHash } from 'node:crypto';
import type { Input, InputReference } from '../../collect/input.js';
import { readInput } from '../../collect/read-input.js';
import type { Remember } from '../../dataset/readings/gather-readings.js';
import type { InputReading } from '../../dataset/readings/input-reading.js';
import type { Origin } from '../../extract.js';
import { failureOf } from '../../model/failure.js';
import type { Failure } from '../../model/report.js';
import type { Effects } from '../effects.js';
import type { Extractor } from './extractor.js';
import { inOrder, type Started } from './in-order.js';

/** An input, and what is known beforehand of who publishes it. */
export type HintedInput = Input & Pick<Origin, 'agency' | 'region'>;

/** What the way from inputs to reports tells on its way. */
export interface ExtractHooks {
  readonly signal: AbortSignal;
  readonly extractor: Extractor;
  /** Whether every document that allows it is read with a second engine. */
  readonly verify: boolean;
  /** Told of every input before it is read. */
  readonly onInput: (path: string) => Promise<void>;
  /** Told of an error that should not have been possible, before it becomes a failure. */
  readonly onFault: (error: unknown) => Promise<void>;
}

/**
 * Reads inputs, giving what each gave in their order: fetched and opened one after the other, read as many at once as
 * there is room for. What is remembered of the same bytes is not read again. Throws once the signal is aborted.
 */
export async function* extractInputs(
  references: readonly InputReference[],
  effects: Effects,
  hooks: ExtractHooks,
  remember: Remember,
): AsyncGenerator<InputReading> {
  yield* inOrder(startInputs(references, effects, hooks, remember), hooks.extractor);
}

async function* startInputs(
  references: readonly InputReference[],
  effects: Effects,
  hooks: ExtractHooks,
  remember: Remember,
): AsyncGenerator<Started<InputReading>> {
  for (const reference of references) {
    hooks.signal.throwIfAborted();
    await hooks.onInput(reference.path);
    const collected = await readInput(reference, { ...effects, signal: hooks.signal });
    yield 'failure' in collected
      ? done({ path: reference.path, key: null, reports: [], failures: [collected.failure] })
      : await startReading(collected.input, effects.fingerprint(), hooks, remember);
  }
}

/** Begins to find out what one input gives: what is remembered of it, else what is read from it now. */
export async function startReading(
  input: HintedInput,
  program: string,
  hooks: ExtractHooks,
  remember: Remember,
): Promise<Started<InputReading>> {
  const { path } = input;
  const key = readingKey(input, program, hooks.verify);
  const remembered = await remember(key);
  if (remembered) return done({ path, key, ...remembered });
  const result = extractInput(input, hooks).then((extracted) => {
    // A fault of ours may be gone the next time.
    const isLasting = extracted.failures.every(({ code }) => code !== 'E_INTERNAL');
    return { path, key: isLasting ? key : null, ...extracted };
  });
  return { result, heldBytes: input.bytes.byteLength };
}

function done(reading: InputReading): Started<InputReading> {
  return { result: Promise.resolve(reading), heldBytes: 0 };
}

/** All that a reading depends on: the bytes, what they are called, what is known beforehand, and the program. */
function readingKey(
  { bytes, path, url, agency, region }: HintedInput,
  program: string,
  verify: boolean,
): string {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return createHash('sha256')
    .update(JSON.stringify([program, sha256, path, url, agency, region, verify]))
    .digest('hex');
}

/** One document must never end the run of all others, so what a reader throws becomes a failure like any other. */
async function extractInput(
  { bytes, ...origin }: HintedInput,
  hooks: ExtractHooks,
): Promise<Pick<InputReading, 'reports' | 'failures'>> {
  try {
    return await hooks.extractor.extract(bytes, origin, { verify: hooks.verify });
  } catch (error) {
    await hooks.onFault(error);
    return { reports: [], failures: [readerFailure(error, origin.path, origin.url)] };
  }
}

/** The failure of an input whose reader threw before it told anything of the source. */
export function readerFailure(error: unknown, path: string, url: string | null): Failure {
  return failureOf(error, { path, url, sha256: null, mediaType: null, charset: null });
}
