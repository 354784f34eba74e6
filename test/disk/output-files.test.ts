import { open, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { copyBeside, fillOrRemove, makeFolder } from '../../src/disk/output-files.js';
import { temporaryFolder } from '../dataset/temporary-folder.js';

describe('a folder that is made', () => {
  it('is made with those above it, and left as it is where it is there', async () => {
    const folder = await temporaryFolder();
    const [a, b, c] = [join(folder, 'a'), join(folder, 'a', 'b'), join(folder, 'a', 'b', 'c')];
    expect(await makeFolder(c)).toEqual([c, b, a]);
    expect(await makeFolder(c)).toEqual([]);
    expect(await makeFolder(join(b, 'd'))).toEqual([join(b, 'd')]);
    expect((await readdir(join(folder, 'a', 'b'))).sort()).toEqual(['c', 'd']);
  });

  it('is refused where a file is in the way', async () => {
    const file = join(await temporaryFolder(), 'file');
    await writeFile(file, '');
    for (const path of [file, join(file, 'a'), join(file, 'a', 'b')]) {
      await expect(makeFolder(path)).rejects.toMatchObject({ code: 'E_OUTPUT' });
    }
  });

  it.runIf(process.platform === 'linux')(
    'is refused where no folders can be made, and not tried for ever',
    async () => {
      for (const path of ['/proc/gouji', '/proc/gouji/output']) {
        await expect(makeFolder(path)).rejects.toMatchObject({ code: 'E_OUTPUT' });
      }
    },
  );
});

describe('a file', () => {
  it('that could not be filled is not left half', async () => {
    const folder = await temporaryFolder();
    const path = join(folder, 'draft');
    const filled = fillOrRemove(path, await open(path, 'w'), async (handle) => {
      await handle.writeFile('half');
      throw new Error('the disk is full');
    });
    await expect(filled).rejects.toThrow('the disk is full');
    expect(await readdir(folder)).toEqual([]);
  });

  it('is copied over none that is there', async () => {
    const folder = await temporaryFolder();
    const [from, to] = [join(folder, 'from'), join(folder, 'to')];
    await writeFile(from, 'first');
    expect(await copyBeside(from, to)).toBe(to);
    await writeFile(from, 'second');
    expect(await copyBeside(from, to)).toBe(`${to}-2`);
    expect([await readFile(to, 'utf8'), await readFile(`${to}-2`, 'utf8')]).toEqual(['first', 'second']);
  });
});
