import type { Collected } from './input.js';
import { listInputs } from './list-inputs.js';
import { type CollectEffects, readInputs } from './read-inputs.js';

/** The bytes behind files, folders, addresses and `-`, one input at a time in the order of their paths. */
export async function* collectInputs(
  args: readonly string[],
  effects: CollectEffects,
): AsyncGenerator<Collected> {
  yield* readInputs(await listInputs(args), effects);
}
