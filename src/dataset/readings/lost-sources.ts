import type { InputReading, SourceStatus } from './input-reading.js';
import type { ReadingRecord } from './readings-file.js';
import type { ReportEntry } from './report-entry.js';

/** Finds out, once all inputs of a run are known, which sources of the former run are lost. */
export interface LostSources {
  /** Takes in an input of this run. */
  note(reading: InputReading): void;
  /** How a source was lost since the former run; null where it was not, or nobody asked for it this time. */
  lossOf(record: ReadingRecord): SourceStatus | null;
}

/** @param roots beginnings of paths in which every source was looked for */
export function lostSources(roots: readonly string[]): LostSources {
  /** By path, whether the source gave a report. */
  const asked = new Map<string, boolean>();
  const found = new Set<string>();
  return {
    note({ path, reports, status = 'found' }) {
      asked.set(path, reports.length > 0 || asked.get(path) === true);
      if (status !== 'found') return;
      for (const { reportId, source } of reports) found.add(bytesOf(reportId, source.sha256));
    },
    lossOf({ path, entries }) {
      if (entries.length === 0) return null;
      if (asked.has(path)) return asked.get(path) ? null : 'unreadable';
      if (!roots.some((root) => path.startsWith(root))) return null;
      return entries.every((entry) => isFoundAgain(entry, found)) ? null : 'withdrawn';
    },
  };
}

/** A source that was only called otherwise since is no lost one: its bytes give the same report under the new name. */
function isFoundAgain({ reportId, sha256 }: ReportEntry, found: ReadonlySet<string>): boolean {
  return sha256 !== null && found.has(bytesOf(reportId, sha256));
}

function bytesOf(reportId: string, sha256: string | null): string {
  return `${reportId} ${sha256}`;
}
