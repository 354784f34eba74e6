import type { Finding } from '../../model/finding.js';
import type { Report } from '../../model/report.js';
import {
  duplicateFinding,
  type LevelVector,
  levelSums,
  levelVector,
  tableDigests,
} from '../../panel/index.js';
import { childRegions } from '../../regions/index.js';
import { type ReportEntry, tableHash } from '../readings/report-entry.js';

/** What only all reports together can show of one: tables that others hold too, and sums over levels of government. */
export function acrossAgencies(entries: readonly ReportEntry[]): (report: Report) => Finding[] {
  const holders = holdersOfTables(entries);
  const governments = new Map(
    entries.map((entry) => [governmentKey(entry.regionCode, entry.body, entry.year), entry]),
  );
  return (report) => [...copies(report, holders), ...levels(report, governments)];
}

/** Table hash to the ids of the reports that hold it, of every version one. Nearly all tables have one holder. */
function holdersOfTables(entries: readonly ReportEntry[]): ReadonlyMap<string, readonly string[]> {
  const holders = new Map<string, string[]>();
  for (const { reportId, tables } of entries) {
    for (const table of tables) {
      const known = holders.get(table);
      if (known) known.push(reportId);
      else holders.set(table, [reportId]);
    }
  }
  return holders;
}

function copies(report: Report, holders: ReadonlyMap<string, readonly string[]>): Finding[] {
  return tableDigests(report).flatMap((digest) => {
    const twins = [...new Set(holders.get(tableHash(digest.key)))].filter((id) => id !== report.reportId);
    return twins.length > 0 ? [duplicateFinding(digest, twins)] : [];
  });
}

function governmentKey(region: string | null, body: string | null, year: number | null): string {
  return `${region} ${body} ${year}`;
}

/** Sums are compared only where every region below has its report. */
function levels(report: Report, governments: ReadonlyMap<string, ReportEntry>): Finding[] {
  const { identity, year } = report;
  const region = identity?.region;
  if (!region || year === null || identity.body !== 'government' || region.level === 'county') return [];
  const below = childRegions(region.code, year).map((code) =>
    governments.get(governmentKey(code, 'government', year)),
  );
  const children = below.flatMap((entry) => vectorOf(entry) ?? []);
  if (below.length === 0 || children.length < below.length) return [];
  const own = vectorOf(governments.get(governmentKey(region.code, 'government_office', year)));
  return [...levelSums(levelVector(report), children, own).findings];
}

function vectorOf(entry: ReportEntry | undefined): LevelVector | null {
  if (!entry?.figures) return null;
  const { reportId, form, agency, year, figures } = entry;
  return { reportId, form, agency, year, figures };
}
