import { constants } from 'node:fs';
import { copyFile, type FileHandle, mkdir, open, readFile, rename, rm, rmdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { GoujiError } from '../model/error.js';
import { errorName } from '../model/error-name.js';
import { clearAfter } from './clear-after.js';

/** Runs a step that writes to the disk. What the file system refuses is thrown as `E_OUTPUT`. */
export async function outputStep<Result>(path: string, step: () => Promise<Result>): Promise<Result> {
  try {
    return await step();
  } catch (error) {
    throw isSystemError(error) ? outputError(path, error) : error;
  }
}

const REFUSALS: Readonly<Record<string, string>> = {
  EACCES: 'permission is refused',
  EPERM: 'permission is refused',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the quota of the disk is used up',
  ENOTDIR: 'a part of the path is a file, not a folder',
  EEXIST: 'a file of that name is in the way',
  EISDIR: 'a folder of that name is in the way',
  ENAMETOOLONG: 'the path is longer than the file system allows',
};

function outputError(path: string, cause: unknown): GoujiError {
  const name = errorName(cause);
  return new GoujiError(
    'E_OUTPUT',
    `${path}: ${REFUSALS[name] ?? `writing failed (${name})`}`,
    'give another folder, or make room or permission there. What stood there is unchanged or will be completed by the next run',
    { cause },
  );
}

function isSystemError(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error && 'code' in error;
}

/** Makes a folder and those above it; one that is there is left as it is. Answers those that were not there, from the innermost. */
export async function makeFolder(path: string): Promise<readonly string[]> {
  return await outputStep(path, async () => {
    try {
      return await makeOneFolder(path);
    } catch (error) {
      if (errorName(error) !== 'ENOENT' || dirname(path) === path) throw error;
    }
    const above = await makeFolder(dirname(path));
    return [...(await makeOneFolder(path)), ...above];
  });
}

/** Node's `recursive` never ends where a file system refuses a folder with ENOENT although that above is there (`/proc`). */
async function makeOneFolder(path: string): Promise<string[]> {
  try {
    await mkdir(path);
    return [path];
  } catch (error) {
    if (await isFolder(path)) return [];
    throw error;
  }
}

async function isFolder(path: string): Promise<boolean> {
  return await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

/** Removes a folder that holds nothing; one that holds something is left as it is. */
export async function removeIfEmpty(path: string): Promise<void> {
  await outputStep(path, async () => {
    try {
      await rmdir(path);
    } catch (error) {
      if (!['ENOTEMPTY', 'EEXIST', 'ENOENT'].includes(errorName(error))) throw error;
    }
  });
}

/** Removes a file or folder with all it holds; nothing happens where there is none. */
export async function remove(path: string): Promise<void> {
  await outputStep(path, () => rm(path, { recursive: true, force: true }));
}

/** Moves a file over another. Answers false where there is nothing to move. */
export async function moveIfThere(from: string, to: string): Promise<boolean> {
  return await outputStep(to, async () => {
    try {
      await rename(from, to);
      return true;
    } catch (error) {
      if (errorName(error) === 'ENOENT') return false;
      throw error;
    }
  });
}

/** Copies a file to a name that nothing has yet: the one given, else with the first number that is free. Answers its path. */
export async function copyBeside(from: string, to: string): Promise<string> {
  for (let number = 1; ; number++) {
    const path = number === 1 ? to : `${to}-${number}`;
    if (await copyIfFree(from, path)) return path;
  }
}

async function copyIfFree(from: string, to: string): Promise<boolean> {
  return await outputStep(to, async () => {
    try {
      await copyFile(from, to, constants.COPYFILE_EXCL);
      return true;
    } catch (error) {
      if (errorName(error) === 'EEXIST') return false;
      throw error;
    }
  });
}

/** The text of a file, or null where there is none. */
export async function readIfThere(path: string): Promise<string | null> {
  return await outputStep(path, async () => {
    try {
      return await readFile(path, 'utf8');
    } catch (error) {
      if (errorName(error) === 'ENOENT') return null;
      throw error;
    }
  });
}

/**
 * Writes a whole file so that it is there in full, also after a power cut, or not at all: what a full disk cut off is taken
 * away again.
 *
 * @param draft where it is written first; of its own for each writer where several may write the same file at once
 */
export async function writeWhole(
  path: string,
  content: string | Uint8Array,
  draft = `${path}.draft`,
): Promise<void> {
  await outputStep(path, async () => {
    await fillOrRemove(draft, await open(draft, 'w'), async (handle) => {
      await handle.writeFile(content);
      await handle.sync();
    });
    await rename(draft, path);
  });
  await syncFolder(dirname(path));
}

/** Fills a file that was opened to be written, and closes it; one that cannot be filled is removed. */
export async function fillOrRemove(
  path: string,
  handle: FileHandle,
  fill: (handle: FileHandle) => Promise<void>,
): Promise<void> {
  try {
    await clearAfter(
      () => fill(handle),
      () => handle.close(),
    );
  } catch (error) {
    await rm(path, { force: true }).catch(() => {});
    throw error;
  }
}

/** Makes the names in a folder last over a power cut, where the system can do that. */
export async function syncFolder(path: string): Promise<void> {
  let handle: FileHandle | undefined;
  try {
    handle = await open(path, 'r');
    await handle.sync();
  } catch {
    // Windows and some network file systems cannot sync a folder; the files themselves are synced.
  } finally {
    await handle?.close();
  }
}
