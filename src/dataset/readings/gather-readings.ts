import { join } from 'node:path';
import type { Absence } from '../../model/absence.js';
import type { Failure } from '../../model/report.js';
import { createReadings } from './create-readings.js';
import type { InputReading } from './input-reading.js';
import { lostSources } from './lost-sources.js';
import { type KeptReadings, READINGS_FILE } from './readings-file.js';

/** Looks up what a former run read under the same key; null where that is not known. */
export type Remember = (key: string) => Promise<Pick<InputReading, 'reports' | 'failures'> | null>;

/** Reads the inputs of a run, asking first for what is known of each. */
export type ReadInputs = (remember: Remember) => AsyncIterable<InputReading>;

/**
 * Reads every input into a new file of readings. Of a source that is gone as its `absence` says, or that gives
 * no report any more, the former reading is kept and marked: a dataset does not forget a report because a site did.
 * Answers what could not be read; everything else stands in the file, and little of it in memory.
 */
export async function gatherReadings(
  folder: string,
  former: KeptReadings,
  readInputs: ReadInputs,
  absence: Absence,
): Promise<readonly Failure[]> {
  const writer = await createReadings(join(folder, READINGS_FILE));
  try {
    const known = new Map(former.records.flatMap((record) => (record.key ? [[record.key, record]] : [])));
    const remember: Remember = async (key) => {
      const record = known.get(key);
      return record ? await former.read(record) : null;
    };
    const failures: Failure[] = [];
    const lost = lostSources(absence);
    for await (const reading of readInputs(remember)) {
      lost.note(reading);
      failures.push(...reading.failures);
      await writer.append(reading);
    }
    for (const record of former.records) {
      const status = lost.lossOf(record);
      if (status === null) continue;
      const { reports } = await former.read(record);
      const { path, seen } = record;
      await writer.append({ path, key: null, reports, failures: [], status, seen });
    }
    await writer.finish();
    return failures;
  } finally {
    await writer.close();
  }
}
