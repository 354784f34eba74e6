import { type FileHandle, open } from 'node:fs/promises';
import { decodeReading, type InputReading, type SeenAtAddress, type SourceStatus } from './input-reading.js';
import { HEADER_BYTES, isOurFormat } from './readings-format.js';
import type { LevelEntry, ReportEntry, StoredEntry } from './report-entry.js';

/** Name of the file, inside the output folder, that keeps what was read from every input for the next run. */
export const READINGS_FILE = '.gouji-readings';

/** Where a reading stands in its file, and what is known of it without reading it. */
export interface ReadingRecord {
  readonly path: string;
  readonly key: string | null;
  readonly status: SourceStatus;
  readonly seen: SeenAtAddress | null;
  readonly entries: readonly ReportEntry[];
  readonly at: number;
  readonly bytes: number;
  readonly headBytes: number;
}

/** The head of a record, as JSON. */
export type RecordHead = Omit<ReadingRecord, 'at' | 'bytes' | 'headBytes' | 'entries'> & {
  readonly entries: readonly StoredEntry[];
};

/** A record is two lengths (of its head and of its body, four bytes each), the head as JSON, and the body compressed. */
export const LENGTHS_BYTES = 8;

/** Lengths beyond this are no lengths: the file was damaged by something else than a torn end. */
const LARGEST_PART_BYTES = 256 * 1024 * 1024;

/** A file of readings that is complete, or was left by a run that died. */
export interface KeptReadings {
  /** Whether the file is of another format than this program keeps: no record of it is known then. */
  readonly isForeign: boolean;
  readonly records: readonly ReadingRecord[];
  read(record: ReadingRecord): Promise<Pick<InputReading, 'reports' | 'failures'>>;
  /** What levels of government are compared by, read again: it is too much to be kept of every report. */
  level(record: ReadingRecord, ordinal: number): Promise<LevelEntry | null>;
  close(): Promise<void>;
}

const NO_READINGS: KeptReadings = {
  isForeign: false,
  records: [],
  read: () => Promise.reject(new Error('there are no readings')),
  level: () => Promise.reject(new Error('there are no readings')),
  close: async () => {},
};

/**
 * Opens a file of readings and lists its records; what is torn at its end is left out. No file is an empty one, and so is one
 * of another format.
 */
export async function openReadings(path: string): Promise<KeptReadings> {
  let handle: FileHandle;
  try {
    handle = await open(path, 'r');
  } catch {
    return NO_READINGS;
  }
  const read = async (at: number, bytes: number): Promise<Buffer> => {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(bytes), 0, bytes, at);
    return buffer.subarray(0, bytesRead);
  };
  const isOurs = isOurFormat(await read(0, HEADER_BYTES));
  return {
    isForeign: !isOurs,
    records: isOurs ? await listRecords(read) : [],
    read: async ({ at, bytes }) => decodeReading(await read(at, bytes)),
    async level({ at, headBytes }, ordinal) {
      const head = headOf(await read(at - headBytes, headBytes), headBytes);
      return head?.entries[ordinal]?.level ?? null;
    },
    close: () => handle.close(),
  };
}

async function listRecords(read: (at: number, bytes: number) => Promise<Buffer>): Promise<ReadingRecord[]> {
  const records: ReadingRecord[] = [];
  const once = new Map<string, string>();
  let start = HEADER_BYTES;
  while (true) {
    const lengths = await read(start, LENGTHS_BYTES);
    if (lengths.length < LENGTHS_BYTES) return records;
    const [headBytes, bytes] = [lengths.readUInt32LE(0), lengths.readUInt32LE(4)];
    if (Math.max(headBytes, bytes) > LARGEST_PART_BYTES) return records;
    const head = headOf(await read(start + LENGTHS_BYTES, headBytes), headBytes);
    if (head === null) return records;
    const at = start + LENGTHS_BYTES + headBytes;
    start = at + bytes;
    if ((await read(start - 1, 1)).length === 0) return records;
    records.push({
      ...head,
      entries: head.entries.map((entry) => lightEntry(entry, once)),
      at,
      bytes,
      headBytes,
    });
  }
}

/** Words that thousands of entries share are kept once. */
function lightEntry({ level: _, ...entry }: StoredEntry, once: Map<string, string>): ReportEntry {
  const shared = <Word extends string | null>(word: Word): Word => {
    if (word === null) return word;
    const known = once.get(word);
    if (known === undefined) once.set(word, word);
    // The map holds each word under itself.
    return (known ?? word) as Word;
  };
  return {
    ...entry,
    form: shared(entry.form),
    body: shared(entry.body),
    regionCode: shared(entry.regionCode),
  };
}

function headOf(bytes: Buffer, expected: number): RecordHead | null {
  if (bytes.length < expected) return null;
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return null;
  }
}
