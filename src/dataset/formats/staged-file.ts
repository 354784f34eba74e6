import { type FileRecord, type Staging, stageBytes } from './staged-bytes.js';

/** A dataset has twenty such files open at once, and most grow slowly: what they hold back is what a run holds. */
const HELD_BYTES = 256 * 1024;

/** A text that grows in the staging folder, one call at a time. It is held back until it is worth a write. */
export interface StagedFile {
  append(text: string): Promise<void>;
  /** Writes what was held back, makes it last, and tells size and hash. */
  finish(): Promise<FileRecord>;
}

/** Opens a text file in the staging folder. Throws `E_OUTPUT` where that, or a later write, is refused. */
export async function stageFile(staging: Staging, name: string): Promise<StagedFile> {
  const file = await stageBytes(staging, name);
  // Filled in place: rows kept as texts, or as a buffer each, were measured to take ten times their bytes.
  const held = Buffer.allocUnsafe(HELD_BYTES);
  let heldBytes = 0;

  async function flush(): Promise<void> {
    const chunk = held.subarray(0, heldBytes);
    heldBytes = 0;
    await file.append(chunk);
  }

  return {
    async append(text) {
      const size = Buffer.byteLength(text);
      if (heldBytes + size > HELD_BYTES) await flush();
      if (size > HELD_BYTES) await file.append(text);
      else heldBytes += held.write(text, heldBytes);
    },
    async finish() {
      await flush();
      return await file.finish();
    },
  };
}
