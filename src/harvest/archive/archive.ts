import { join } from 'node:path';
import { makeFolder } from '../../disk/output-files.js';
import { hasBytes, readBytes, storeBytes } from './bytes-store.js';
import { openLog, readLog } from './fetch-log.js';
import { type History, historyOf } from './history.js';
import { LOG_FILE } from './layout.js';
import type { LogRecord } from './records.js';

/** An archive as one can look into it. */
export interface ArchiveView {
  readonly folder: string;
  readonly history: History;
  /** Null where the bytes are gone or damaged. */
  readonly bytes: (sha256: string) => Promise<Uint8Array | null>;
}

/** An archive that a run writes to. Its folder has to be locked. */
export interface Archive extends ArchiveView {
  /** Whether so many bytes are there; they are not read. */
  readonly has: (sha256: string, byteCount: number) => Promise<boolean>;
  /** Resolves with the hash when the bytes last over a power cut. */
  readonly store: (bytes: Uint8Array) => Promise<string>;
  /** Resolves when the record lasts over a power cut; the bytes that it names must be stored before. */
  readonly log: (record: LogRecord) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Opens an archive to be written to, making it where there is none. */
export async function openArchive(folder: string): Promise<Archive> {
  await makeFolder(folder);
  const { read, writer } = await openLog(join(folder, LOG_FILE));
  const history = historyOf(read.records);
  return {
    folder,
    history,
    bytes: (sha256) => readBytes(folder, sha256),
    has: (sha256, byteCount) => hasBytes(folder, sha256, byteCount),
    store: (bytes) => storeBytes(folder, bytes),
    log: async (record) => {
      await writer.append(record);
      history.add(record);
    },
    close: () => writer.close(),
  };
}

/** Looks into an archive, also while a run writes to it. */
export async function viewArchive(folder: string): Promise<ArchiveView> {
  const { records } = await readLog(join(folder, LOG_FILE));
  return { folder, history: historyOf(records), bytes: (sha256) => readBytes(folder, sha256) };
}
