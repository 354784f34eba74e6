import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { CellReading } from '../../model/reading.js';
import type { Failure, Report } from '../../model/report.js';

/** What an input gave when it was read. */
export interface InputReading {
  /** Path of the input, as in the sources of its reports. */
  readonly path: string;
  /** What the result depends on (bytes, program, options), as 64 hex digits; null where it cannot be had a second time. */
  readonly key: string | null;
  readonly reports: readonly Report[];
  readonly failures: readonly Failure[];
  /** True where the bytes are those of an archive, and the source itself is known to be gone. */
  readonly isWithdrawn?: boolean;
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
  return { reports: reports.map((report) => ({ ...report, cells: new Map(report.cells) })), failures };
}
