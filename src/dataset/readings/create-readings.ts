import { open } from 'node:fs/promises';
import { outputStep } from '../../disk/output-files.js';
import { encodeReading, type InputReading } from './input-reading.js';
import { LENGTHS_BYTES, type RecordHead } from './readings-file.js';
import { readingsHeader } from './readings-format.js';
import { entryOf } from './report-entry.js';

/** The file while a run writes it. */
export interface ReadingsWriter {
  append(reading: InputReading): Promise<void>;
  finish(): Promise<void>;
  close(): Promise<void>;
}

/** Begins a file of readings. Throws `E_OUTPUT` where that, or a later write, is refused. */
export async function createReadings(path: string): Promise<ReadingsWriter> {
  const handle = await outputStep(path, () => open(path, 'w'));
  await outputStep(path, () => handle.writeFile(readingsHeader()));
  return {
    async append(reading) {
      const { path: input, key, status = 'found', seen = null, reports } = reading;
      const head: RecordHead = { path: input, key, status, seen, entries: reports.map(entryOf) };
      const [headBytes, body] = [Buffer.from(JSON.stringify(head)), encodeReading(reading)];
      const lengths = Buffer.alloc(LENGTHS_BYTES);
      lengths.writeUInt32LE(headBytes.length, 0);
      lengths.writeUInt32LE(body.length, 4);
      const record = Buffer.concat([lengths, headBytes, body]);
      await outputStep(path, () => handle.writeFile(record));
    },
    finish: () => outputStep(path, () => handle.sync()),
    close: () => handle.close(),
  };
}
