import { rename, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { writeDataset } from '../../src/dataset/write-dataset.js';
import { clearAfter } from '../../src/disk/clear-after.js';
import { withFolderLock } from '../../src/disk/folder-lock.js';
import { fillOrRemove } from '../../src/disk/output-files.js';
import { SMALL_FORMS } from '../dataset/sample.js';
import { temporaryFolder } from '../dataset/temporary-folder.js';

/** Puts a file in the place of a folder, so that nothing in it can be removed any more, and fails. */
async function spoilAndFail(folder: string): Promise<never> {
  await rename(folder, `${folder}-moved`);
  await writeFile(folder, '');
  throw new Error('the reason');
}

async function failing(): Promise<never> {
  throw new Error('cannot clear up');
}

describe('what clears up behind an action', () => {
  it('runs behind one that fails as well', async () => {
    const ran: string[] = [];
    const clear = async () => void ran.push('cleared');
    expect(await clearAfter(async () => 'result', clear)).toBe('result');
    await expect(clearAfter(failing, clear)).rejects.toThrow();
    expect(ran).toEqual(['cleared', 'cleared']);
  });

  it('is told where it fails alone', async () => {
    await expect(clearAfter(async () => 'result', failing)).rejects.toThrow('cannot clear up');
  });

  it('does not hide why the action failed', async () => {
    const reason = new Error('the reason');
    await expect(clearAfter(() => Promise.reject(reason), failing)).rejects.toBe(reason);
  });
});

describe('a failure whose traces cannot be removed is told itself', () => {
  it('under the lock of a folder', async () => {
    const folder = await temporaryFolder();
    await expect(withFolderLock(folder, () => spoilAndFail(folder))).rejects.toThrow('the reason');
  });

  it('while a dataset is written', async () => {
    const folder = await temporaryFolder();
    // biome-ignore lint/correctness/useYield: it fails before its first item.
    async function* readInputs() {
      await spoilAndFail(folder);
    }
    await expect(writeDataset(folder, readInputs, { forms: SMALL_FORMS })).rejects.toThrow('the reason');
  });

  it('while a file is filled', async () => {
    const handle = { close: failing } as unknown as Parameters<typeof fillOrRemove>[1];
    const filled = fillOrRemove('nowhere', handle, () => Promise.reject(new Error('the reason')));
    await expect(filled).rejects.toThrow('the reason');
  });
});
