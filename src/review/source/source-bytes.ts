import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { readBytes } from '../../harvest/archive/bytes-store.js';
import type { Source } from '../../model/report.js';

/** Where the bytes of a source are looked for. */
export interface SourcePlaces {
  /** Folders that the path of a source may start from. */
  readonly folders: readonly string[];
  /** Folder of an archive that keeps bytes by their hash; null where there is none. */
  readonly archive: string | null;
}

/** The bytes that a report was read from; or why there are none: no such file, or it holds other bytes now. */
export type FoundBytes = { readonly bytes: Uint8Array } | { readonly lack: 'not_at_hand' | 'changed' };

/** Looks for the bytes of a source. Bytes that are not those the report was read from are never taken for them. */
export async function findBytes(
  { path, sha256 }: Pick<Source, 'path' | 'sha256'>,
  { folders, archive }: SourcePlaces,
): Promise<FoundBytes> {
  if (sha256 === null) return { lack: 'not_at_hand' };
  const archived = archive === null ? null : await readBytes(archive, sha256);
  if (archived !== null) return { bytes: archived };
  let lack: 'not_at_hand' | 'changed' = 'not_at_hand';
  for (const file of new Set(folders.map((folder) => resolve(folder, path)))) {
    const bytes = await readIfFile(file);
    if (bytes === null) continue;
    if (createHash('sha256').update(bytes).digest('hex') === sha256) return { bytes };
    lack = 'changed';
  }
  return { lack };
}

/** Null for whatever cannot be read: the figures are shown without their source then. */
async function readIfFile(path: string): Promise<Uint8Array | null> {
  try {
    return await readFile(path);
  } catch {
    return null;
  }
}
