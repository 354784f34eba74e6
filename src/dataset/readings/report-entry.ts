import { createHash } from 'node:crypto';
import type { BodyKind } from '../../model/agency.js';
import type { Report } from '../../model/report.js';
import { type LevelVector, levelVector, tableDigests } from '../../panel/index.js';

/** What is kept in memory of a report while the others are read: enough to know which reports belong together. */
export interface ReportEntry {
  readonly reportId: string;
  readonly year: number | null;
  readonly form: string;
  readonly agency: string | null;
  readonly regionCode: string | null;
  readonly body: BodyKind | null;
  readonly path: string;
  readonly sha256: string | null;
  /** Hashes of its tables, the same only for the same figures; of tables with too few figures there is none. */
  readonly tables: readonly string[];
  /** The figures that add up over levels of government; null where it is no report of a government or its office. */
  readonly figures: LevelVector['figures'] | null;
}

/** The entry of a report. */
export function entryOf(report: Report): ReportEntry {
  const { reportId, year, form, agency, identity, source } = report;
  const body = identity?.body ?? null;
  const isOfGovernment = body === 'government' || body === 'government_office';
  return {
    reportId,
    year,
    form,
    agency,
    regionCode: identity?.region?.code ?? null,
    body,
    path: source.path,
    sha256: source.sha256,
    tables: tableDigests(report).map(({ key }) => tableHash(key)),
    figures: isOfGovernment ? levelVector(report).figures : null,
  };
}

/** The hash under which a table is known among the entries. */
export function tableHash(key: string): string {
  return createHash('sha256').update(key).digest('hex').slice(0, 16);
}
