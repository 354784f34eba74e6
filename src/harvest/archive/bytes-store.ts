import { createHash, randomUUID } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { makeFolder, writeWhole } from '../../disk/output-files.js';
import { GoujiError } from '../../model/error.js';
import { errorName } from '../../model/error-name.js';
import { bytesPath } from './layout.js';
import type { FetchRecord } from './records.js';

/** SHA-256 in hex. */
export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/**
 * Keeps bytes under their hash. When this resolves they last over a power cut; a run that dies in here leaves at most a draft
 * that nobody reads.
 */
export async function storeBytes(folder: string, bytes: Uint8Array): Promise<string> {
  const sha256 = sha256Of(bytes);
  const path = bytesPath(folder, sha256);
  if ((await sizeIfThere(path)) === bytes.byteLength) return sha256;
  await makeFolder(dirname(path));
  await writeWhole(path, bytes, `${path}.${randomUUID()}.draft`);
  return sha256;
}

/** Bytes by their hash; null where there are none, or others than the hash says. */
export async function readBytes(folder: string, sha256: string): Promise<Uint8Array | null> {
  const bytes = await readStored(folder, sha256);
  return bytes !== null && sha256Of(bytes) === sha256 ? bytes : null;
}

/** The refusal of an archive that lacks the bytes its log names, or holds others in their stead. */
export function missingBytes(
  { sha256, url }: Pick<FetchRecord, 'sha256' | 'url'>,
  folder: string,
): GoujiError {
  return new GoujiError(
    'E_UNREADABLE',
    `the bytes ${sha256} of ${url} are missing from the archive ${folder}, or damaged`,
    'gouji archive verify tells what is damaged; restore it from a copy, or harvest again',
  );
}

/** What is stored under a hash, whatever it is; null where there is nothing. */
export async function readStored(folder: string, sha256: string): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(await readFile(bytesPath(folder, sha256)));
  } catch (error) {
    if (errorName(error) === 'ENOENT') return null;
    throw error;
  }
}

/** Whether so many bytes are stored under a hash. They are not read. */
export async function hasBytes(folder: string, sha256: string, byteCount: number): Promise<boolean> {
  return (await sizeIfThere(bytesPath(folder, sha256))) === byteCount;
}

async function sizeIfThere(path: string): Promise<number | null> {
  try {
    return (await stat(path)).size;
  } catch {
    return null;
  }
}
