import type { KeptReadings, ReadingRecord } from '../readings/readings-file.js';
import { idKeeper } from '../tables/unique-ids.js';
import { acrossAgencies } from './across-agencies.js';
import type { SeriesContext } from './finish-series.js';
import type { LoadedVersion } from './finished.js';
import { isIdentified, type Versions } from './group-series.js';

/** What the series of a run need: its own readings, and those of the former dataset where they are others. */
export function seriesContext(
  kept: KeptReadings,
  former: KeptReadings,
  { corrector, loadRecheck }: Pick<SeriesContext, 'corrector' | 'loadRecheck'>,
): SeriesContext {
  const before = byReport(former.records);
  const [load, loadFormer] = [versionLoader(kept), versionLoader(former)];
  return {
    load,
    async loadFormer(versions) {
      const places = formerPlaces(versions, before.get(versions[0]!.entry.reportId) ?? []);
      if (sourcesOf(places) === sourcesOf(versions)) return [];
      return await Promise.all(places.map(loadFormer));
    },
    corrector,
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

/** Where a report stood in the former dataset: of bodies that share a name and are not known as one, by its bytes, else its path. */
function formerPlaces(versions: Versions, places: readonly Place[]): readonly Place[] {
  if (isIdentified(versions[0]!.entry)) return places;
  const sameBytes = places.filter(({ record, ordinal }) =>
    versions.some(({ entry }) => entry.sha256 !== null && entry.sha256 === record.entries[ordinal]?.sha256),
  );
  if (sameBytes.length > 0) return sameBytes;
  return places.filter((place) => versions.some(({ record }) => record.path === place.record.path));
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
