import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { outputStep } from '../../disk/output-files.js';

/** A dataset has twenty such files open at once, and most grow slowly: what they hold back is what a run holds. */
const HELD_BYTES = 256 * 1024;

/** A file as it stands in the dataset: what `datapackage.json` says of it. */
export interface FileRecord {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** A file that grows in the staging folder, one call at a time. Text is held back until it is worth a write. */
export interface StagedFile {
  append(text: string): Promise<void>;
  /** Writes what was held back, makes it last, and tells size and hash. */
  finish(): Promise<FileRecord>;
  /** Closes the file as it is; nothing happens where it is finished. */
  close(): Promise<void>;
}

/** A folder in which files are prepared, and the files opened in it so far. */
export interface Staging {
  readonly folder: string;
  readonly opened: StagedFile[];
}

/** Opens a file in the staging folder. Throws `E_OUTPUT` where that, or a later write, is refused. */
export async function stageFile(staging: Staging, name: string): Promise<StagedFile> {
  const path = join(staging.folder, name);
  const handle = await outputStep(path, () => open(path, 'w'));
  const hash = createHash('sha256');
  // Filled in place: rows kept as texts, or as a buffer each, were measured to take ten times their bytes.
  const held = Buffer.allocUnsafe(HELD_BYTES);
  let heldBytes = 0;
  let bytes = 0;

  async function put(chunk: Uint8Array): Promise<void> {
    bytes += chunk.byteLength;
    hash.update(chunk);
    await outputStep(path, () => handle.writeFile(chunk));
  }

  async function flush(): Promise<void> {
    const chunk = held.subarray(0, heldBytes);
    heldBytes = 0;
    await put(chunk);
  }

  const file: StagedFile = {
    async append(text) {
      const size = Buffer.byteLength(text);
      if (heldBytes + size > HELD_BYTES) await flush();
      if (size > HELD_BYTES) await put(Buffer.from(text));
      else heldBytes += held.write(text, heldBytes);
    },
    async finish() {
      await flush();
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
