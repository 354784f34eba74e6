import type { Finding } from '../../model/finding.js';
import type { Report } from '../../model/report.js';
import {
  chooseCurrent,
  duplicateFinding,
  type LevelChild,
  levelFindings,
  levelVector,
  tableDigests,
} from '../../panel/index.js';
import { childRegions } from '../../regions/index.js';
import type { KeptReadings, ReadingRecord } from '../readings/readings-file.js';
import { type LevelEntry, type ReportEntry, tableHash } from '../readings/report-entry.js';
import type { SeriesContext } from './finish-series.js';

/** What only all reports together can show of one: tables that others hold too, and sums over levels of government. */
export function acrossAgencies(kept: KeptReadings): SeriesContext['compare'] {
  const holders = holdersOfTables(kept.records);
  const governments = governmentsOf(kept.records);
  return async (report, readId) => [
    ...copies(report, readId, holders),
    ...(await levels(report, governments, kept)),
  ];
}

/** Table hash to the ids of the reports that hold it, of every version one. Nearly all tables have one holder, and are left out. */
function holdersOfTables(records: readonly ReadingRecord[]): ReadonlyMap<number, readonly string[]> {
  const all = Float64Array.from(
    records.flatMap(({ entries }) => entries.flatMap(({ tables }) => tables)),
  ).sort();
  const repeated = new Set(all.filter((table, at) => table === all[at - 1]));
  const holders = new Map<number, string[]>();
  for (const { reportId, tables } of records.flatMap(({ entries }) => entries)) {
    for (const table of tables.filter((each) => repeated.has(each))) {
      holders.set(table, [...(holders.get(table) ?? []), reportId]);
    }
  }
  return holders;
}

function copies(report: Report, readId: string, holders: ReadonlyMap<number, readonly string[]>): Finding[] {
  return tableDigests(report).flatMap((digest) => {
    const twins = [...new Set(holders.get(tableHash(digest.key)))].filter((id) => id !== readId);
    return twins.length > 0 ? [duplicateFinding(digest, twins)] : [];
  });
}

/** Where the versions of the report of a government stand. */
interface Place {
  readonly record: ReadingRecord;
  readonly ordinal: number;
}

type Governments = ReadonlyMap<string, readonly Place[]>;

function governmentsOf(records: readonly ReadingRecord[]): Governments {
  const found = new Map<string, Place[]>();
  for (const record of records) {
    record.entries.forEach((entry, ordinal) => {
      if (entry.body !== 'government' && entry.body !== 'government_office') return;
      const key = governmentKey(entry.regionCode, entry.body, entry.year);
      found.set(key, [...(found.get(key) ?? []), { record, ordinal }]);
    });
  }
  return found;
}

function governmentKey(region: string | null, body: ReportEntry['body'], year: number | null): string {
  return `${region} ${body} ${year}`;
}

/** Sums are compared only where every region below has its report. */
async function levels(report: Report, governments: Governments, kept: KeptReadings): Promise<Finding[]> {
  const { identity, year } = report;
  const region = identity?.region;
  if (!region || year === null || identity.body !== 'government' || region.level === 'county') return [];
  const below = childRegions(region.code, year).map((code) =>
    governments.get(governmentKey(code, 'government', year)),
  );
  if (below.length === 0 || below.includes(undefined)) return [];
  const children: LevelChild[] = [];
  for (const places of below) children.push(...(await versionsAt(places, kept)));
  if (children.length < below.length) return [];
  const [own] = await versionsAt(
    governments.get(governmentKey(region.code, 'government_office', year)),
    kept,
  );
  return levelFindings(levelVector(report), children, own?.current ?? null);
}

/** The version that the dataset shows, and the others; a version that has been replaced is shown where there is no other. */
async function versionsAt(places: readonly Place[] = [], kept: KeptReadings): Promise<LevelChild[]> {
  const standing = places.filter(({ record }) => record.status !== 'replaced');
  const ordered = [...standing, ...places.filter(({ record }) => record.status === 'replaced')];
  const versions: LevelEntry[] = [];
  for (const { record, ordinal } of ordered) {
    const level = await kept.level(record, ordinal);
    if (level !== null) versions.push(level);
  }
  const candidates = versions.slice(0, Math.max(1, standing.length));
  const at = chooseCurrent(candidates.map(({ rank }) => rank));
  const current = versions[at]?.vector;
  if (current === undefined) return [];
  return [{ current, others: versions.flatMap(({ vector }, each) => (each === at ? [] : [vector])) }];
}
