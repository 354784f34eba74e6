import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { outputStep } from '../../disk/output-files.js';
import type { StagedFile, Staging } from './staged-file.js';

/** A staged file that is not only text. Nothing is held back: every piece is written as it comes. */
export interface StagedBytes extends StagedFile {
  append(piece: string | Uint8Array): Promise<void>;
}

/** Opens a file for bytes in the staging folder. Throws `E_OUTPUT` where that, or a later write, is refused. */
export async function stageBytes(staging: Staging, name: string): Promise<StagedBytes> {
  const path = join(staging.folder, name);
  const handle = await outputStep(path, () => open(path, 'w'));
  const hash = createHash('sha256');
  let bytes = 0;

  const file: StagedBytes = {
    async append(piece) {
      bytes += Buffer.byteLength(piece);
      hash.update(piece);
      await outputStep(path, () => handle.writeFile(piece));
    },
    async finish() {
      await outputStep(path, () => handle.sync());
      await handle.close();
      return { path: name, bytes, sha256: hash.digest('hex') };
    },
    async close() {
      await handle.close();
    },
  };
  staging.opened.push(file);
  return file;
}
