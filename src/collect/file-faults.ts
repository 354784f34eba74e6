import { errorName } from '../model/error-name.js';
import type { Fault } from './input-failure.js';

const DISAPPEARED: Fault = {
  code: 'E_UNREADABLE',
  message: 'the file disappeared while the inputs were being read',
  remedy: 'run again when nothing else changes the folder',
};

/** What the answers of the file system mean for a reader of reports, by the name of the answer. */
const FAULTS: Readonly<Record<string, Fault>> = {
  ENOENT: {
    code: 'E_NOT_FOUND',
    message: 'there is no such file or folder',
    remedy: 'check the spelling of the path and the folder you are in',
  },
  ENOTDIR: {
    code: 'E_NOT_FOUND',
    message: 'a part of the path is a file, not a folder',
    remedy: 'check the spelling of the path',
  },
  EACCES: {
    code: 'E_UNREADABLE',
    message: 'permission to read it is refused',
    remedy: 'give yourself permission to read it, or copy it to a place of your own',
  },
  ELOOP: {
    code: 'E_UNREADABLE',
    message: 'its links lead round in a loop',
    remedy: 'remove the link, or name the file it should lead to',
  },
  ENAMETOOLONG: {
    code: 'E_UNREADABLE',
    message: 'its path is longer than the file system allows',
    remedy: 'move it nearer to the root, or shorten its name',
  },
  EMFILE: {
    code: 'E_UNREADABLE',
    message: 'too many files are open on this machine',
    remedy: 'close other programs, or raise the limit on open files',
  },
};

/** What kept a file or folder from being read. `listed` tells that a folder listing has just named it. */
export function fileFault(error: unknown, listed: boolean): Fault {
  const name = errorName(error);
  if (listed && name === 'ENOENT') return DISAPPEARED;
  return (
    FAULTS[name === 'EPERM' ? 'EACCES' : name] ?? {
      code: 'E_UNREADABLE',
      message: `reading it failed (${name})`,
      remedy: 'check the disk, or copy the file elsewhere and try again',
    }
  );
}
