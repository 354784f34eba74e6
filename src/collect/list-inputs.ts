import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileFault } from './file-faults.js';
import { reportExtensions } from './file-name.js';
import type { InputReference } from './input.js';
import { inputFailure } from './input-failure.js';
import { inputPath, isAddress } from './input-path.js';
import { walkFolder } from './walk-folder.js';

/**
 * Expands files, folders, addresses and `-` to single inputs: each once, in the order of their paths by code units,
 * so that neither the order of arguments nor that of the disk shows in a dataset.
 */
export async function listInputs(args: readonly string[]): Promise<InputReference[]> {
  const references = new Map<string, InputReference>();
  for (const argument of args) {
    for await (const reference of expand(argument)) {
      const identity = identityOf(reference);
      const known = references.get(identity);
      if (known === undefined || byPath(reference, known) < 0) references.set(identity, reference);
    }
  }
  return [...references.values()].sort(byPath);
}

async function* expand(argument: string): AsyncGenerator<InputReference> {
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

async function* expandFolder(path: string, location: Buffer): AsyncGenerator<InputReference> {
  let found = 0;
  for await (const reference of walkFolder({ path, location })) {
    found++;
    yield reference;
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

function byPath(left: InputReference, right: InputReference): number {
  if (left.path === right.path) return 0;
  return left.path < right.path ? -1 : 1;
}
