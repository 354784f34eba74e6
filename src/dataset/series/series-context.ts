import type { KeptReadings, ReadingRecord } from '../readings/readings-file.js';
import { idKeeper } from '../tables/unique-ids.js';
import { acrossAgencies } from './across-agencies.js';
import type { SeriesContext } from './finish-series.js';
import type { LoadedVersion } from './finished.js';

/** What the series of a run need: its own readings, and those of the former dataset where they are others. */
export function seriesContext(
  kept: KeptReadings,
  former: KeptReadings,
  { correct, loadRecheck }: Pick<SeriesContext, 'correct' | 'loadRecheck'>,
): SeriesContext {
  const [now, before] = [byReport(kept.records), byReport(former.records)];
  const [load, loadFormer] = [versionLoader(kept), versionLoader(former)];
  return {
    load,
    async loadFormer(reportId) {
      const versions = before.get(reportId) ?? [];
      if (sourcesOf(versions) === sourcesOf(now.get(reportId) ?? [])) return [];
      return await Promise.all(versions.map(loadFormer));
    },
    correct,
    loadRecheck,
    ownId: idKeeper(),
    compare: acrossAgencies(kept),
  };
}

/** Loads versions; of a source that holds several, which are finished one after the other, the reading is made once. */
function versionLoader(readings: KeptReadings): (place: Place) => Promise<LoadedVersion> {
  let last: { record: ReadingRecord; reading: ReturnType<KeptReadings['read']> } | null = null;
  return async ({ record, ordinal }) => {
    if (last?.record !== record) last = { record, reading: readings.read(record) };
    const { reports } = await last.reading;
    return { report: reports[ordinal]!, status: record.status, seen: record.seen };
  };
}

interface Place {
  readonly record: ReadingRecord;
  readonly ordinal: number;
}

/** Where the versions of every report stand. */
function byReport(records: readonly ReadingRecord[]): ReadonlyMap<string, readonly Place[]> {
  const found = new Map<string, Place[]>();
  for (const record of records) {
    record.entries.forEach(({ reportId }, ordinal) => {
      found.set(reportId, [...(found.get(reportId) ?? []), { record, ordinal }]);
    });
  }
  return found;
}

/** The same for the same readings of the same sources. */
function sourcesOf(places: readonly Place[]): string {
  return JSON.stringify(
    places.map(({ record: { path, key, entries }, ordinal }) => [
      path,
      key,
      entries[ordinal]?.sha256,
      ordinal,
    ]),
  );
}
