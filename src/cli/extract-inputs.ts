import type { Input, InputReference } from '../collect/input.js';
import { readInput } from '../collect/read-inputs.js';
import { GoujiError } from '../model/error.js';
import type { Failure, Report } from '../model/report.js';
import type { Effects } from './effects.js';

/** What the way from inputs to reports tells on its way. */
export interface ExtractHooks {
  readonly signal: AbortSignal;
  /** Whether every document that allows it is read with a second engine. */
  readonly verify: boolean;
  /** Told of every input before it is read. */
  readonly onInput: (path: string) => Promise<void>;
  /** Told of an error that should not have been possible, before it becomes a failure. */
  readonly onFault: (error: unknown) => Promise<void>;
}

/** Reads inputs one after the other, giving their reports and failures in order. Throws once the signal is aborted. */
export async function* extractInputs(
  references: readonly InputReference[],
  effects: Effects,
  hooks: ExtractHooks,
): AsyncGenerator<Report | Failure> {
  for (const reference of references) {
    hooks.signal.throwIfAborted();
    await hooks.onInput(reference.path);
    const collected = await readInput(reference, { ...effects, signal: hooks.signal });
    if ('failure' in collected) yield collected.failure;
    else yield* await extractInput(collected.input, effects, hooks);
  }
}

/** One document must never end the run of all others, so what a reader throws becomes a failure like any other. */
async function extractInput(
  { bytes, path, url }: Input,
  effects: Effects,
  hooks: ExtractHooks,
): Promise<(Report | Failure)[]> {
  try {
    const { reports, failures } = await effects.extractReports(
      bytes,
      { path, url },
      { verify: hooks.verify },
    );
    return [...reports, ...failures];
  } catch (error) {
    await hooks.onFault(error);
    return [readerFailure(error, path, url)];
  }
}

/** The failure that stands for what a reader threw: of its own code, or `E_INTERNAL`. */
export function readerFailure(error: unknown, path: string, url: string | null): Failure {
  const source = { path, url, sha256: null, mediaType: null, charset: null };
  if (error instanceof GoujiError) {
    return { source, code: error.code, message: error.message, remedy: error.remedy };
  }
  return {
    source,
    code: 'E_INTERNAL',
    message: `${error instanceof Error ? error.message : String(error)}`,
    remedy: 'report it together with the document; --debug tells where it arose',
  };
}
