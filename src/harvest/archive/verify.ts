import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { HarvestFault } from '../codes/index.js';
import { readStored, sha256Of } from './bytes-store.js';
import { readLog } from './fetch-log.js';
import { BYTES_FOLDER, LOG_FILE } from './layout.js';

/** What is wrong with a place of an archive. */
export interface ArchiveProblem extends HarvestFault {
  /** A file of the archive, or a line of its log. */
  readonly place: string;
}

/** How an archive was found. */
export interface Verification {
  readonly records: number;
  /** Files whose bytes are what their names say. */
  readonly files: number;
  /** Files that no record names: left by runs that died, harmless. */
  readonly unnamed: number;
  /** Bytes of an unfinished line at the end of the log: left by a run that died, harmless. */
  readonly tornBytes: number;
  readonly problems: readonly ArchiveProblem[];
}

/** Reads every record and every file of an archive and compares them. Nothing is changed. */
export async function verifyArchive(folder: string): Promise<Verification> {
  const log = await readLog(join(folder, LOG_FILE));
  const damaged = log.damagedLines.map(
    (line): ArchiveProblem => ({
      code: 'E_ARCHIVE_LOG',
      message: 'the line cannot be read',
      place: `${LOG_FILE}:${line}`,
    }),
  );
  const named = new Set(
    log.records.flatMap((record) => (record.kind === 'fetch' ? (record.sha256 ?? []) : [])),
  );
  const present = await hashesIn(folder);
  const changed: ArchiveProblem[] = [];
  for (const sha256 of present) {
    const problem = await fileProblem(folder, sha256);
    if (problem !== null) changed.push(problem);
  }
  const missing = [...named]
    .filter((sha256) => !present.has(sha256))
    .map(
      (sha256): ArchiveProblem => ({ code: 'E_ARCHIVE_MISSING', message: 'the log names it', place: sha256 }),
    );
  return {
    records: log.records.length,
    files: present.size - changed.length,
    unnamed: [...present].filter((sha256) => !named.has(sha256)).length,
    tornBytes: log.tornBytes,
    problems: [...damaged, ...changed, ...missing],
  };
}

async function fileProblem(folder: string, sha256: string): Promise<ArchiveProblem | null> {
  const bytes = await readStored(folder, sha256);
  const found = bytes === null ? null : sha256Of(bytes);
  if (found === sha256) return null;
  return { code: 'E_ARCHIVE_BYTES', message: `the bytes hash to ${found}`, place: sha256 };
}

async function hashesIn(folder: string): Promise<Set<string>> {
  const names = await readdir(join(folder, BYTES_FOLDER), { recursive: true }).catch(() => []);
  return new Set(names.map((name) => name.slice(3)).filter((name) => /^[0-9a-f]{64}$/.test(name)));
}
