import { createReadStream } from 'node:fs';
import { type FileHandle, open, truncate } from 'node:fs/promises';
import { outputStep } from '../../disk/output-files.js';
import { GoujiError } from '../../model/error.js';
import { errorName } from '../../model/error-name.js';
import { type LogRecord, parseRecord } from './records.js';

/** What a log holds: its records, and where the last whole line ends. */
export interface ReadLog {
  readonly records: readonly LogRecord[];
  /** Bytes up to the end of the last line that was written whole. */
  readonly wholeBytes: number;
  /** Bytes after that: what a run that died left of a line. */
  readonly tornBytes: number;
  /** Numbers of lines (1 for the first) that cannot be read although whole lines follow. */
  readonly damagedLines: readonly number[];
}

const NEWLINE = 0x0a;

/** Reads a log to its end. A log that is not there is empty. Throws `E_UNREADABLE` where the system refuses it. */
export async function readLog(path: string): Promise<ReadLog> {
  const records: LogRecord[] = [];
  let pending: number[] = [];
  const damagedLines: number[] = [];
  let wholeBytes = 0;
  let at = 0;
  let line = 0;
  for await (const bytes of linesOf(path)) {
    line += 1;
    at += bytes.byteLength;
    const record = bytes.at(-1) === NEWLINE ? parseRecord(bytes.toString('utf8')) : 'torn';
    if (record === 'torn') pending.push(line);
    else {
      // What cannot be read before a whole line is damage; at the very end it is what a dying run left.
      damagedLines.push(...pending, ...(record === 'unknown' ? [line] : []));
      pending = [];
      if (record !== 'unknown') records.push(record);
      wholeBytes = at;
    }
  }
  return { records, wholeBytes, tornBytes: at - wholeBytes, damagedLines };
}

async function* linesOf(path: string): AsyncGenerator<Buffer> {
  let rest: Buffer = Buffer.alloc(0);
  try {
    for await (const chunk of createReadStream(path)) {
      let from = 0;
      const joined: Buffer = Buffer.concat([rest, chunk]);
      for (let end = joined.indexOf(NEWLINE, from); end !== -1; end = joined.indexOf(NEWLINE, from)) {
        yield joined.subarray(from, end + 1);
        from = end + 1;
      }
      rest = joined.subarray(from);
    }
  } catch (error) {
    const name = errorName(error);
    if (name === 'ENOENT' || name === 'ENOTDIR') return;
    throw new GoujiError(
      'E_UNREADABLE',
      `${path}: reading it failed (${name})`,
      'give yourself permission to read it, and check the disk',
      { cause: error },
    );
  }
  if (rest.byteLength > 0) yield rest;
}

/** A log that is being written to. */
export interface LogWriter {
  /** Resolves when the record lasts over a power cut. */
  append(record: LogRecord): Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens a log for appending, after cutting off what a run that died left of its last line. Records that come while one is being
 * made to last are written together. Throws `E_UNREADABLE` where lines in the middle are damaged.
 */
export async function openLog(path: string): Promise<{ read: ReadLog; writer: LogWriter }> {
  const read = await readLog(path);
  const [damaged] = read.damagedLines;
  if (damaged !== undefined) {
    throw new GoujiError(
      'E_UNREADABLE',
      `line ${damaged} of ${path} cannot be read`,
      'restore the log from a copy; gouji archive verify tells what else is damaged',
    );
  }
  if (read.tornBytes > 0) await outputStep(path, () => truncate(path, read.wholeBytes));
  const handle = await outputStep(path, () => open(path, 'a'));
  return { read, writer: writerOn(path, handle) };
}

function writerOn(path: string, handle: FileHandle): LogWriter {
  let waiting: string[] = [];
  let writing: Promise<void> | null = null;

  async function writeWaiting(): Promise<void> {
    // One turn of the event loop lets records that are ready join.
    await Promise.resolve();
    const lines = waiting.join('');
    waiting = [];
    writing = null;
    await outputStep(path, async () => {
      await handle.appendFile(lines);
      await handle.datasync();
    });
  }

  let last: Promise<void> = Promise.resolve();
  return {
    append(record) {
      waiting.push(`${JSON.stringify(record)}\n`);
      if (writing === null) {
        writing = last.then(writeWaiting);
        last = writing;
      }
      return writing;
    },
    async close() {
      try {
        await last;
      } finally {
        await handle.close();
      }
    },
  };
}
