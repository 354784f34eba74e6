import { groupBy } from '../../model/group-by.js';
import { agencyIdOf, partsOfReportId } from '../../regions/index.js';
import type { ReadingRecord } from '../readings/readings-file.js';
import type { ReportEntry } from '../readings/report-entry.js';

/** A report that was read, and where it is kept. */
export interface KeptReport {
  readonly record: ReadingRecord;
  /** Which of the reports of its source it is. */
  readonly ordinal: number;
  readonly entry: ReportEntry;
}

/** Every version of a report: the same agency and year, from different sources. */
export type Versions = readonly KeptReport[];

/** The reports of one agency by year, every version of each. */
export type Series = readonly Versions[];

/**
 * The reports of a dataset by agency and year, agencies in the order of their ids. Reports of an agency whose region is
 * not known stand alone: two offices of the same name in two counties are not one.
 */
export function groupSeries(records: readonly ReadingRecord[]): Series[] {
  const reports = records.flatMap((record) =>
    record.entries.map((entry, ordinal): KeptReport => ({ record, ordinal, entry })),
  );
  return byKey(reports, agencyKey).map((ofAgency) => byKey(ofAgency, reportKey));
}

function agencyKey(kept: KeptReport): string {
  return isIdentified(kept.entry) ? agencyIdOf(kept.entry.reportId) : reportKey(kept);
}

function reportKey({ entry, record }: KeptReport): string {
  return isIdentified(entry) ? entry.reportId : `${entry.reportId} ${entry.sha256 ?? record.path}`;
}

/** Whether reports with the id of this one are surely of one body and year. */
export function isIdentified({ regionCode, year }: ReportEntry): boolean {
  return regionCode !== null && year !== null;
}

/** A second report of the same year, with other figures: none is compared with it, as a person has to say which counts. */
export function isFurther(reportId: string): boolean {
  return (partsOfReportId(reportId)?.ordinal ?? 1) > 1;
}

/** Groups in the order of their keys. */
function byKey<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[][] {
  return [...groupBy(items, keyOf)].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group);
}
