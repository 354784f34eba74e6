import { stat } from 'node:fs/promises';
import type { Absence } from '../model/absence.js';
import type { InputReference } from './input.js';
import { inputPath, isAddress, isListedIn } from './input-path.js';

/**
 * What the listing of arguments says of the files it does not name. Of what is in a folder that is not there, that is refused or
 * that gave nothing at all, as a disk that is not mounted does, it says nothing; addresses and single files say nothing of others.
 */
export async function absenceFrom(
  args: readonly string[],
  listed: readonly InputReference[],
): Promise<Absence> {
  const failed = listed.filter(({ kind }) => kind === 'failed').map(({ path }) => path);
  const folders: string[] = [];
  for (const argument of args) if (await isFolder(argument)) folders.push(inputPath(argument));
  return (path) => {
    if (failed.some((folder) => isListedIn(folder, path))) return 'unknown';
    return folders.some((folder) => isListedIn(folder, path)) ? 'gone' : null;
  };
}

async function isFolder(argument: string): Promise<boolean> {
  if (argument === '-' || isAddress(argument)) return false;
  try {
    return (await stat(argument)).isDirectory();
  } catch {
    // That it is not there is told by the listing.
    return false;
  }
}
