import type { Absence } from '../../model/absence.js';
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

/** Knows of no input yet; every input of the run has to be noted before it is asked what was lost. */
export function lostSources(absence: Absence): LostSources {
  /** By path, whether the source gave a report. */
  const asked = new Map<string, boolean>();
  const found = new Set<string>();
  return {
    note({ path, reports, status = 'found' }) {
      asked.set(path, reports.length > 0 || asked.get(path) === true);
      if (status !== 'found') return;
      for (const { reportId, source } of reports) found.add(bytesOf(reportId, source.sha256));
    },
    lossOf({ path, entries, status }) {
      if (entries.length === 0) return null;
      if (asked.has(path)) return asked.get(path) ? null : 'unreadable';
      const absent = absence(path);
      if (absent === null || entries.every((entry) => isFoundAgain(entry, found))) return null;
      if (absent === 'gone') return 'withdrawn';
      // Nothing was learned of it: what was lost before is no less so.
      return status === 'found' ? 'unreadable' : status;
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
