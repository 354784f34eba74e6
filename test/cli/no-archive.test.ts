import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../dataset/temporary-folder.js';
import { runWith } from './fake-effects.js';

describe('a folder without an archive', () => {
  it.each([
    ['status'],
    ['archive', 'verify'],
    ['archive', 'export', '--warc', 'out.warc.gz'],
  ])('is told of by %s %s, and nothing is written', async (...command) => {
    const folder = await temporaryFolder();
    const file = join(folder, 'report.html');
    await writeFile(file, 'a page');
    const argv = command.map((word) => (word === 'out.warc.gz' ? join(folder, word) : word));
    for (const place of [join(folder, 'none'), file]) {
      const { exitCode, stdout, stderr } = await runWith([...argv, place]);
      expect([exitCode, stdout]).toEqual([3, '']);
      expect(stderr).toBe(
        `E_NOT_FOUND: there is nothing of an archive in ${place}. Name the folder that gouji harvest fetches into.\n`,
      );
    }
    expect(existsSync(join(folder, 'out.warc.gz'))).toBe(false);
  });
});
