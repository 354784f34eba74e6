import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileFault } from './file-faults.js';
import { reportExtensions } from './file-name.js';
import type { InputListing, InputReference, PassedOver } from './input.js';
import { inputFailure } from './input-failure.js';
import { inputPath, isAddress } from './input-path.js';
import { walkFolder } from './walk-folder.js';

/**
 * Expands files, folders, addresses and `-` to single inputs: each once, in the order of their paths by code units,
 * so that neither the order of arguments nor that of the disk shows in a dataset.
 */
export async function listInputs(args: readonly string[]): Promise<InputListing> {
  const references = new Map<string, InputReference>();
  const passedOver = new Map<string, PassedOver>();
  for (const argument of args) {
    for await (const listed of expand(argument)) {
      if (listed.kind === 'passed_over') passedOver.set(listed.path, listed);
      else keepFirst(references, identityOf(listed), listed);
    }
  }
  // A file of another kind that is named itself is read.
  for (const { path } of references.values()) passedOver.delete(path);
  return {
    references: [...references.values()].sort(byPath),
    passedOver: [...passedOver.values()].sort(byPath),
  };
}

/** Of the paths that lead to one input, that which comes first. */
function keepFirst(
  references: Map<string, InputReference>,
  identity: string,
  reference: InputReference,
): void {
  const known = references.get(identity);
  if (known === undefined || byPath(reference, known) < 0) references.set(identity, reference);
}

async function* expand(argument: string): AsyncGenerator<InputReference | PassedOver> {
  if (argument === '-') return yield { kind: 'stdin', path: '-' };
  if (isAddress(argument)) return yield { kind: 'address', path: argument };
  const path = inputPath(argument);
  const location = Buffer.from(resolve(argument));
  try {
    const stats = await stat(location);
    if (stats.isDirectory()) yield* expandFolder(path, location);
    else yield { kind: 'file', path, location, listed: false };
  } catch (error) {
    yield { kind: 'failed', path, failure: inputFailure(path, fileFault(error, false)) };
  }
}

async function* expandFolder(path: string, location: Buffer): AsyncGenerator<InputReference | PassedOver> {
  let found = 0;
  for await (const listed of walkFolder({ path, location })) {
    if (listed.kind !== 'passed_over') found++;
    yield listed;
  }
  if (found > 0) return;
  const failure = inputFailure(path, {
    code: 'E_EMPTY',
    message: 'the folder holds no file of a kind that reports are published in',
    remedy: `files in folders are read by extension (${reportExtensions()}); name a file of another kind itself`,
  });
  yield { kind: 'failed', path, failure };
}

function identityOf(reference: InputReference): string {
  const place = reference.kind === 'file' ? reference.location.toString('latin1') : reference.path;
  return `${reference.kind} ${place}`;
}

function byPath(left: { path: string }, right: { path: string }): number {
  if (left.path === right.path) return 0;
  return left.path < right.path ? -1 : 1;
}
