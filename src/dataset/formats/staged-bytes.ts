import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { outputStep } from '../../disk/output-files.js';

/** A file as it stands in the dataset: what `datapackage.json` says of it. */
export interface FileRecord {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** A file that grows in the staging folder, one call at a time. Every piece is written as it comes. */
export interface StagedBytes {
  append(piece: string | Uint8Array): Promise<void>;
  /** Makes the file last, and tells size and hash. */
  finish(): Promise<FileRecord>;
  /** Closes the file as it is; nothing happens where it is finished. */
  close(): Promise<void>;
}

/** A folder in which files are prepared, and the files opened in it so far. */
export interface Staging {
  readonly folder: string;
  readonly opened: StagedBytes[];
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
