import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { CellReading } from '../../model/reading.js';
import type { Failure, Report } from '../../model/report.js';

/**
 * What became of a source: it is there; its address gives another version or another report now; it was there in a former
 * run and is gone; it gives no report any more, or could not be looked for. The last good reading is kept in every case.
 */
export type SourceStatus = 'found' | 'replaced' | 'withdrawn' | 'unreadable';

/** When the bytes of an input stood at their address, as an archive knows it. Times in RFC 3339. */
export interface SeenAtAddress {
  readonly address: string;
  readonly firstSeen: string;
  readonly lastSeen: string;
}

/** What an input gave when it was read. */
export interface InputReading {
  /** Path of the input, as in the sources of its reports. */
  readonly path: string;
  /** What the result depends on (bytes, program, options), as 64 hex digits; null where it cannot be had a second time. */
  readonly key: string | null;
  readonly reports: readonly Report[];
  readonly failures: readonly Failure[];
  /** Found, unless told otherwise. */
  readonly status?: SourceStatus;
  /** Null or not given where the input comes from no archive. */
  readonly seen?: SeenAtAddress | null;
}

interface StoredReport extends Omit<Report, 'cells'> {
  readonly cells: readonly (readonly [id: string, reading: CellReading])[];
}

/** A reading as bytes, to be kept for the next run. */
export function encodeReading({ reports, failures }: InputReading): Uint8Array {
  const stored = reports.map((report): StoredReport => ({ ...report, cells: [...report.cells] }));
  return deflateRawSync(JSON.stringify({ reports: stored, failures }), { level: 1 });
}

/** What `encodeReading` made into bytes. */
export function decodeReading(bytes: Uint8Array): Pick<InputReading, 'reports' | 'failures'> {
  const { reports, failures }: { reports: StoredReport[]; failures: Failure[] } = JSON.parse(
    inflateRawSync(bytes).toString('utf8'),
  );
  return { reports: reports.map((stored) => ({ ...stored, cells: new Map(stored.cells) })), failures };
}
