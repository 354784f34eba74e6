import type { Finding } from '../../model/finding.js';
import type { Report } from '../../model/report.js';
import { type LevelChild, type LevelVector, levelFindings, levelVector } from '../../panel/index.js';
import { childRegions } from '../../regions/index.js';
import type { KeptReadings, ReadingRecord } from '../readings/readings-file.js';
import type { LevelEntry, ReportEntry } from '../readings/report-entry.js';
import type { Corrector } from './corrector.js';
import { currentVersion, type VersionStanding } from './former-versions.js';
import { isFurther } from './group-series.js';

/** Where a version of the report of a government stands. */
interface Place {
  readonly record: ReadingRecord;
  readonly ordinal: number;
}

/** Holds the report of a government against those of the governments below. */
export type HoldAgainstLevels = (report: Report, corrector: Corrector) => Promise<Finding[]>;

/** Sums over levels are compared only where every region below has its report. */
export function governmentLevels(kept: KeptReadings): HoldAgainstLevels {
  const governments = governmentsOf(kept.records);
  return async (report, corrector) => {
    const { identity, year } = report;
    const region = identity?.region;
    if (!region || year === null || identity.body !== 'government' || region.level === 'county') return [];
    const below = childRegions(region.code, year).map((code) =>
      governments.get(governmentKey(code, 'government', year)),
    );
    if (below.length === 0 || below.includes(undefined)) return [];
    const children: LevelChild[] = [];
    for (const places of below) children.push(...(await shownAt(places, kept, corrector)));
    if (children.length < below.length) return [];
    const office = governments.get(governmentKey(region.code, 'government_office', year));
    const [own] = await shownAt(office, kept, corrector);
    return levelFindings(levelVector(report), children, own?.current ?? null);
  };
}

/** A second report of the same year with other figures is left out, as where years are compared. */
function governmentsOf(records: readonly ReadingRecord[]): ReadonlyMap<string, readonly Place[]> {
  const found = new Map<string, Place[]>();
  for (const record of records) {
    record.entries.forEach(({ body, regionCode, year, reportId }, ordinal) => {
      if ((body !== 'government' && body !== 'government_office') || isFurther(reportId)) return;
      const key = governmentKey(regionCode, body, year);
      found.set(key, [...(found.get(key) ?? []), { record, ordinal }]);
    });
  }
  return found;
}

function governmentKey(region: string | null, body: ReportEntry['body'], year: number | null): string {
  return `${region} ${body} ${year}`;
}

type LevelVersion = Place & VersionStanding & Pick<LevelEntry, 'vector'>;

/** The version that the dataset shows, as it shows it, and the others as they were read. */
async function shownAt(
  places: readonly Place[] = [],
  kept: KeptReadings,
  corrector: Corrector,
): Promise<LevelChild[]> {
  const versions: LevelVersion[] = [];
  for (const { record, ordinal } of places) {
    const level = await kept.level(record, ordinal);
    if (level !== null)
      versions.push({ ...level, record, ordinal, status: record.status, seen: record.seen });
  }
  const shown = versions[currentVersion(versions)];
  if (shown === undefined) return [];
  const others = versions.filter((version) => version !== shown).map(({ vector }) => vector);
  return [{ current: await correctedVector(shown, kept, corrector), others }];
}

/** Only what is corrected has to be read again for its figures. */
async function correctedVector(
  { record, ordinal, vector }: LevelVersion,
  kept: KeptReadings,
  { corrected, correct }: Corrector,
): Promise<LevelVector> {
  if (!corrected.has(vector.reportId)) return vector;
  const { reports } = await kept.read(record);
  const { report } = await correct(reports[ordinal]!);
  return levelVector(report);
}
