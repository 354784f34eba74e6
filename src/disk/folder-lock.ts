import { randomUUID } from 'node:crypto';
import { open } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { GoujiError } from '../model/error.js';
import { errorName } from '../model/error-name.js';
import { clearAfter } from './clear-after.js';
import { fillOrRemove, moveIfThere, outputStep, readIfThere, remove } from './output-files.js';

/** Name of the file that keeps a second run out of a folder. */
const LOCK_FILE = '.gouji.lock';

const STALE_FILE = '.gouji.lock.stale';

/** A lock is written at once after it is made; one that stays empty this long was left by a dead process. */
const EMPTY_LOCK_MS = 250;

const TAKEOVER_ATTEMPTS = 3;

/** Folders locked by this process, since its own pid says nothing about which of its runs holds a lock. */
const heldHere = new Set<string>();

interface Holder {
  readonly pid: number;
  readonly host: string;
}

/**
 * Runs an action while no other run writes to the folder. The lock of a dead process is taken over. Throws `E_OUTPUT`
 * where another run holds it.
 */
export async function withFolderLock<Result>(folder: string, action: () => Promise<Result>): Promise<Result> {
  const identity = resolve(folder);
  if (heldHere.has(identity)) throw lockedBy(folder, { pid: process.pid, host: hostname() });
  heldHere.add(identity);
  try {
    await acquire(folder);
    return await clearAfter(action, () => remove(join(folder, LOCK_FILE)));
  } finally {
    heldHere.delete(identity);
  }
}

async function acquire(folder: string): Promise<void> {
  const path = join(folder, LOCK_FILE);
  const own = JSON.stringify({ pid: process.pid, host: hostname(), run: randomUUID() });
  for (let attempt = 0; attempt < TAKEOVER_ATTEMPTS; attempt++) {
    if (await createExclusively(path, own)) return;
    const found = await readLock(path);
    if (found === null) continue;
    const holder = parseHolder(found);
    if (holder !== null && isAlive(holder)) throw lockedBy(folder, holder);
    await setAside(folder, found);
  }
  throw lockedBy(folder, null);
}

async function createExclusively(path: string, text: string): Promise<boolean> {
  return await outputStep(path, async () => {
    try {
      await fillOrRemove(path, await open(path, 'wx'), (handle) => handle.writeFile(text));
      return true;
    } catch (error) {
      if (errorName(error) === 'EEXIST') return false;
      throw error;
    }
  });
}

async function readLock(path: string): Promise<string | null> {
  const text = await readIfThere(path);
  if (text !== '') return text;
  await delay(EMPTY_LOCK_MS);
  return await readIfThere(path);
}

/** Moves a stale lock away; only one of several runs can. A fresh lock moved by mistake is put back. */
async function setAside(folder: string, stale: string): Promise<void> {
  const aside = join(folder, STALE_FILE);
  if (!(await moveIfThere(join(folder, LOCK_FILE), aside))) return;
  const moved = await readIfThere(aside);
  await remove(aside);
  if (moved === null || moved === stale) return;
  await createExclusively(join(folder, LOCK_FILE), moved);
  throw lockedBy(folder, parseHolder(moved));
}

function parseHolder(text: string): Holder | null {
  try {
    const { pid, host } = JSON.parse(text);
    return Number.isSafeInteger(pid) && pid > 0 && typeof host === 'string' ? { pid, host } : null;
  } catch {
    return null;
  }
}

/** A process of another machine is taken to be alive: it cannot be asked. Our own pid is that of a dead namesake. */
function isAlive({ pid, host }: Holder): boolean {
  if (host !== hostname()) return true;
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorName(error) === 'EPERM';
  }
}

function lockedBy(folder: string, holder: Holder | null): GoujiError {
  const who = holder === null ? 'another run' : `another run (process ${holder.pid} on ${holder.host})`;
  return new GoujiError(
    'E_OUTPUT',
    `${folder}: ${who} is writing there`,
    `wait until it has ended, or give another folder. If no such run exists, delete ${LOCK_FILE} in the folder`,
  );
}
