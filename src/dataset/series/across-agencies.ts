import type { Finding } from '../../model/finding.js';
import type { Report } from '../../model/report.js';
import { duplicateFinding, tableDigests } from '../../panel/index.js';
import type { KeptReadings, ReadingRecord } from '../readings/readings-file.js';
import { tableHash } from '../readings/report-entry.js';
import type { SeriesContext } from './finish-series.js';
import { governmentLevels } from './government-levels.js';

/** What only all reports together can show of one: tables that others hold too, and sums over levels of government. */
export function acrossAgencies(kept: KeptReadings): SeriesContext['compare'] {
  const holders = holdersOfTables(kept.records);
  const levels = governmentLevels(kept);
  return async (report, readId, corrector) => [
    ...copies(report, readId, holders),
    ...(await levels(report, corrector)),
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
