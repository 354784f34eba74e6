import type { BigIntStats } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { SITE_MARK } from '../model/site-mark.js';
import { fileFault } from './file-faults.js';
import { decodeFileName, isExpectedResult, isHidden, mayHoldReport } from './file-name.js';
import type { InputReference, PassedOver } from './input.js';
import { type Fault, inputFailure } from './input-failure.js';
import { pathInFolder } from './input-path.js';

const LOOP: Fault = {
  code: 'E_UNREADABLE',
  message: 'the folder contains itself through a link',
  remedy: 'remove the link; the files of the folder have been read once',
};

const NOT_REGULAR: Fault = {
  code: 'E_UNREADABLE',
  message: 'it is a pipe, socket or device, not a file',
  remedy: 'name it on the command line if it should be read',
};

const SLASH = 0x2f;

interface Entry {
  readonly path: string;
  readonly location: Buffer;
}

/**
 * Lists what may hold a report in a folder and the folders in it, links followed, and what is passed over. What cannot be
 * listed becomes a failure in its place; the rest is listed all the same. A site that `gouji review` built is no part of it.
 */
export async function* walkFolder(
  folder: Entry,
  ancestors: readonly string[] = [],
): AsyncGenerator<InputReference | PassedOver> {
  try {
    const identity = identityOf(await stat(folder.location, { bigint: true }));
    if (ancestors.includes(identity)) return yield failed(folder.path, LOOP);
    const names = await readdir(folder.location, 'buffer');
    // The pages of a dataset within a folder of inputs would be read as reports by the next run.
    if (ancestors.length > 0 && names.some((name) => name.equals(Buffer.from(SITE_MARK)))) return;
    for (const entry of entriesOf(folder, names)) yield* visit(entry, [...ancestors, identity]);
  } catch (error) {
    yield failed(folder.path, fileFault(error, ancestors.length > 0));
  }
}

function entriesOf(folder: Entry, names: readonly Buffer[]): Entry[] {
  const separator = Buffer.from(folder.location.at(-1) === SLASH ? '' : '/');
  return names
    .filter((name) => !isHidden(decodeFileName(name)))
    .map((name) => ({
      path: pathInFolder(folder.path, decodeFileName(name)),
      location: Buffer.concat([folder.location, separator, name]),
    }));
}

async function* visit(
  entry: Entry,
  ancestors: readonly string[],
): AsyncGenerator<InputReference | PassedOver> {
  const name = entry.path.slice(entry.path.lastIndexOf('/') + 1);
  const candidate = mayHoldReport(name);
  const stats = await statOrFault(entry);
  if ('code' in stats) {
    if (candidate) yield failed(entry.path, stats);
  } else if (stats.isDirectory()) {
    yield* walkFolder(entry, ancestors);
  } else if (candidate) {
    yield stats.isFile() ? { kind: 'file', ...entry, listed: true } : failed(entry.path, NOT_REGULAR);
  } else if (!isExpectedResult(name)) {
    yield { kind: 'passed_over', path: entry.path };
  }
}

async function statOrFault(entry: Entry): Promise<BigIntStats | Fault> {
  try {
    return await stat(entry.location, { bigint: true });
  } catch (error) {
    return fileFault(error, true);
  }
}

function identityOf(stats: BigIntStats): string {
  return `${stats.dev}:${stats.ino}`;
}

function failed(path: string, fault: Fault): InputReference {
  return { kind: 'failed', path, failure: inputFailure(path, fault) };
}
