import { createHash } from 'node:crypto';
import type { BodyKind } from '../../model/agency.js';
import type { Report } from '../../model/report.js';
import { type LevelVector, levelVector, rankOf, tableDigests, type VersionRank } from '../../panel/index.js';

/** What is kept in memory of a report while the others are read: enough to know which reports belong together. */
export interface ReportEntry {
  readonly reportId: string;
  readonly year: number | null;
  readonly form: string;
  readonly regionCode: string | null;
  readonly body: BodyKind | null;
  readonly sha256: string | null;
  /** Hashes of its tables, the same only for the same figures; of tables with too few figures there is none. */
  readonly tables: readonly number[];
}

/** What is looked up where levels of government are compared. */
export interface LevelEntry {
  readonly rank: VersionRank;
  /** The figures that add up over levels of government. */
  readonly vector: LevelVector;
}

/** An entry as it stands in the file. Only governments and their offices have a level. */
export interface StoredEntry extends ReportEntry {
  readonly level: LevelEntry | null;
}

/** The entry of a report. */
export function entryOf(report: Report): StoredEntry {
  const { reportId, year, form, identity, source } = report;
  const body = identity?.body ?? null;
  const isOfGovernment = body === 'government' || body === 'government_office';
  return {
    ...{ reportId, year, form, body },
    regionCode: identity?.region?.code ?? null,
    sha256: source.sha256,
    tables: tableDigests(report).map(({ key }) => tableHash(key)),
    level: isOfGovernment ? { rank: rankOf(report), vector: levelVector(report) } : null,
  };
}

/** Hexadecimal digits that a number keeps exactly: enough that among a million tables no two share one by chance. */
const HASH_DIGITS = 13;

/** The hash under which a table is known among the entries. */
export function tableHash(key: string): number {
  return Number.parseInt(createHash('sha256').update(key).digest('hex').slice(0, HASH_DIGITS), 16);
}
