import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import { READINGS_FILE } from '../../src/dataset/readings/readings-file.js';

const made: string[] = [];

afterEach(async () => {
  for (const folder of made.splice(0)) await rm(folder, { recursive: true, force: true });
});

/** A new empty folder that is gone after the test. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'gouji-test-'));
  made.push(folder);
  return folder;
}

/** A new empty folder that stays until it is removed, for several tests. */
export async function keptFolder(): Promise<{ readonly path: string; readonly remove: () => Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'gouji-test-'));
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}

/** Name to contents of every file of a folder that is text: the readings that are kept for the next run are not. */
export async function contentsOf(folder: string): Promise<Record<string, string>> {
  const names = (await readdir(folder)).filter((name) => name !== READINGS_FILE).sort();
  const files = await Promise.all(
    names.map(async (name) => [name, await readFile(join(folder, name), 'utf8')]),
  );
  return Object.fromEntries(files);
}
