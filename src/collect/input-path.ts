import { isAbsolute, normalize, sep } from 'node:path';
import { isHidden, mayHoldReport } from './file-name.js';

const ADDRESS = /^[a-z][a-z0-9+.-]*:\/\//i;

/** Whether an argument is an address, not a path. */
export function isAddress(argument: string): boolean {
  return ADDRESS.test(argument);
}

/** `./a//b/` and `a/b` are one path; a file that is called `-` keeps what tells it from standard input. */
export function inputPath(argument: string): string {
  const path = normalize(argument).split(sep).join('/');
  if (path === '-') return './-';
  return path.length > 1 && path.endsWith('/') ? path.slice(0, -1) : path;
}

/** The path of what a folder holds under a name. */
export function pathInFolder(folder: string, name: string): string {
  if (folder === '.') return name;
  return folder.endsWith('/') ? `${folder}${name}` : `${folder}/${name}`;
}

/** Whether a path is that of a file which the listing of a folder would name if it were there. */
export function isListedIn(folder: string, path: string): boolean {
  const within = pathWithin(folder, path);
  if (within === null) return false;
  const names = within.split('/');
  return !names.some(isHidden) && mayHoldReport(names.at(-1) ?? '');
}

/** The path from the folder on; null where it leads elsewhere. */
function pathWithin(folder: string, path: string): string | null {
  if (folder === '.') return isAbsolute(path) || isAddress(path) ? null : path;
  const start = pathInFolder(folder, '');
  return path.startsWith(start) ? path.slice(start.length) : null;
}
