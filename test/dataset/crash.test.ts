import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';
import { writeDataset } from '../../src/dataset/write-dataset.js';
import { oneFile } from '../one-file.js';
import { SMALL_FORMS } from './sample.js';
import { contentsOf, keptFolder, temporaryFolder } from './temporary-folder.js';

const kept = await keptFolder();
const CHILD = await oneFile(join(import.meta.dirname, 'crash-child.mjs'), kept.path);

afterAll(kept.remove);

/** Runs a writer that may kill itself. Answers the number of its steps, or null where it was killed. */
async function write(folder: string, label: string, killAt: number): Promise<number | null> {
  try {
    const { stdout } = await promisify(execFile)(process.execPath, [CHILD, folder, label, String(killAt)]);
    return Number(stdout);
  } catch (error) {
    if (error instanceof Error && 'signal' in error && error.signal === 'SIGKILL') return null;
    throw error;
  }
}

/** Begins a run that fails when it has set the folder right. */
async function failToWrite(folder: string): Promise<void> {
  const failing = () => {
    throw new Error('failing');
  };
  await expect(writeDataset(folder, failing, { forms: SMALL_FORMS })).rejects.toThrow('failing');
}

/** The files of a folder that users see. */
async function visible(folder: string): Promise<Record<string, string>> {
  const all = await readdir(folder);
  const names = all.filter((name) => !name.startsWith('.')).sort();
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name), 'utf8')] as const)),
  );
}

/** Whether the descriptor of a folder fits every file it names. */
async function isWhole(folder: string): Promise<boolean> {
  const { resources } = JSON.parse(await readFile(join(folder, 'datapackage.json'), 'utf8'));
  for (const { path, hash } of resources) {
    const bytes = await readFile(join(folder, path)).catch(() => Buffer.from(''));
    if (hash !== `sha256:${createHash('sha256').update(bytes).digest('hex')}`) return false;
  }
  return true;
}

async function hasMarker(folder: string): Promise<boolean> {
  return await readFile(join(folder, '.gouji-staging', 'commit.json')).then(
    () => true,
    () => false,
  );
}

describe('a run that is killed', () => {
  it('leaves the former dataset whole, or is completed by the next run, whatever the moment', async () => {
    const [old, fresh] = [await temporaryFolder(), await temporaryFolder()];
    await write(old, 'old', 0);
    await write(fresh, 'new', 0);
    const [before, after] = [await visible(old), await visible(fresh)];
    const steps = (await write(await copyOf(old), 'new', 0)) ?? 0;
    expect(steps).toBeGreaterThan(20);

    const outcomes = new Set<string>();
    for (let killAt = 1; killAt <= steps; killAt++) {
      const folder = await copyOf(old);
      expect(await write(folder, 'new', killAt)).toBeNull();
      const seen = await visible(folder);
      const decided = (await hasMarker(folder)) || isSame(seen, after);
      if (!decided) expect(seen, `step ${killAt}`).toEqual(before);
      outcomes.add(decided ? 'decided' : 'undecided');

      await failToWrite(folder);
      expect(await visible(folder), `step ${killAt}`).toEqual(decided ? after : before);
      expect(await isWhole(folder)).toBe(true);
      expect((await readdir(folder)).filter((name) => name.startsWith('.'))).toEqual(['.gouji-readings']);
    }
    expect([...outcomes].sort()).toEqual(['decided', 'undecided']);
    expect(await contentsOf(fresh)).toEqual(after);
  }, 120_000);
});

async function copyOf(folder: string): Promise<string> {
  const copy = await temporaryFolder();
  await cp(folder, copy, { recursive: true });
  return copy;
}

function isSame(left: object, right: object): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}
