import type { ArchiveView } from './archive.js';
import { missingBytes } from './bytes-store.js';
import { holdsReport, saysGone, type UrlHistory } from './history.js';
import type { FetchRecord } from './records.js';

/**
 * What an address gave for a report at one time, with its bytes as they were published. Bytes that differ in the furniture of
 * the page alone are one version, had as they were seen last.
 */
export interface ArchivedReport {
  readonly bytes: Uint8Array;
  readonly sha256: string;
  /** The address it is asked for by. */
  readonly url: string;
  /** Where it was found in the end. */
  readonly finalUrl: string;
  /** Id of its source card. */
  readonly source: string;
  /** As on the card. */
  readonly agency: string;
  readonly region: string | null;
  /** Year of the report as title or link say it. */
  readonly year: number | null;
  readonly title: string;
  /** Title and year by which it was found first: what a person may call it, the same in every run. */
  readonly name: string;
  /** Date that the list prints beside it, `yyyy-mm-dd`. */
  readonly published: string | null;
  /** 1 for the first version of its address; the same in every run. */
  readonly version: number;
  readonly isLatest: boolean;
  /** When its tables were seen first and last, RFC 3339. */
  readonly firstSeen: string;
  readonly lastSeen: string;
  /** Whether its site says that it is no longer there. */
  readonly isGone: boolean;
}

/** An address of a source. */
export type ArchivedAddress = Pick<ArchivedReport, 'source' | 'url'>;

/** Which reports are wanted; everything unless told. */
export interface ReportFilter {
  readonly sources?: ReadonlySet<string>;
  readonly year?: number;
  /** A code or the beginning of one. */
  readonly region?: string;
}

/** A stretch of time in which the tables at an address stayed the same. */
interface Stretch {
  /** The answer with the latest bytes of it. */
  readonly record: FetchRecord;
  readonly firstSeen: string;
  readonly lastSeen: string;
}

/** What the log says of one report. */
interface Kept {
  /** Oldest first. */
  readonly versions: readonly Stretch[];
  readonly first: FetchRecord;
  readonly current: FetchRecord;
  readonly isGone: boolean;
}

/**
 * Every report, one version at a time: reports ordered by source, year and address, the versions of each from the latest to the
 * first. A report that is gone from its site is among them. Throws `E_UNREADABLE` where bytes are missing or damaged.
 */
export async function* archivedReports(
  archive: ArchiveView,
  filter: ReportFilter = {},
): AsyncGenerator<ArchivedReport> {
  for (const kept of withoutCopies(wantedReports(archive, filter))) {
    for (let version = kept.versions.length; version > 0; version -= 1) {
      yield await withBytes(archive, kept, version);
    }
  }
}

/** The addresses that `archivedReports` leaves out, as another of their source gives the same bytes. */
export function archivedCopies(archive: ArchiveView, filter: ReportFilter = {}): ArchivedAddress[] {
  const wanted = wantedReports(archive, filter);
  const chosen = new Set(withoutCopies(wanted));
  return wanted.flatMap((kept) =>
    chosen.has(kept) ? [] : [{ source: kept.current.source, url: kept.current.url }],
  );
}

/**
 * The same bytes under several addresses of one source are one report, gone only where it is gone from all of them. The address
 * that has changed most is kept: it tells what was there before.
 */
function withoutCopies(reports: readonly Kept[]): Kept[] {
  const chosen = new Map<string, Kept>();
  for (const kept of reports) {
    const bytes = `${kept.current.source} ${kept.current.sha256}`;
    const before = chosen.get(bytes);
    if (before === undefined || isBetter(kept, before)) chosen.set(bytes, kept);
  }
  const left = new Set(chosen.values());
  return reports.filter((kept) => left.has(kept));
}

function isBetter(kept: Kept, before: Kept): boolean {
  if (kept.isGone !== before.isGone) return before.isGone;
  return kept.versions.length > before.versions.length;
}

function wantedReports(archive: ArchiveView, filter: ReportFilter): Kept[] {
  return [...archive.history.urls.values()]
    .flatMap(keptOf)
    .filter(({ current }) => isWanted(current, filter))
    .sort((left, right) => compare(left.current, right.current));
}

function keptOf(history: UrlHistory): Kept[] {
  const stretches: Stretch[] = [];
  for (const { first: record, lastSeen } of history.versions) {
    if (!holdsReport(record)) continue;
    const before = stretches.at(-1);
    const isSame = before !== undefined && contentOf(before.record) === contentOf(record);
    if (isSame) stretches.pop();
    stretches.push({ record, firstSeen: isSame ? before.firstSeen : record.at, lastSeen });
  }
  const [first, current] = [history.versions.find(({ first }) => holdsReport(first)), stretches.at(-1)];
  if (first === undefined || current === undefined) return [];
  const isGone = saysGone(history.last);
  return [{ versions: stretches, first: first.first, current: current.record, isGone }];
}

/** The tables of a page, all bytes of anything else. */
function contentOf({ tablesSha256, sha256 }: FetchRecord): string | null {
  return tablesSha256 ?? sha256;
}

function isWanted({ source, year, region }: FetchRecord, filter: ReportFilter): boolean {
  if (filter.sources !== undefined && !filter.sources.has(source)) return false;
  if (filter.year !== undefined && year !== null && year !== filter.year) return false;
  return filter.region === undefined || (region ?? '').startsWith(filter.region);
}

function compare(left: FetchRecord, right: FetchRecord): number {
  if (left.source !== right.source) return left.source < right.source ? -1 : 1;
  if (left.year !== right.year) return (left.year ?? 0) - (right.year ?? 0);
  return left.url < right.url ? -1 : 1;
}

async function withBytes(archive: ArchiveView, kept: Kept, version: number): Promise<ArchivedReport> {
  const { current, first, versions, isGone } = kept;
  const { record, firstSeen, lastSeen } = versions[version - 1]!;
  const bytes = record.sha256 === null ? null : await archive.bytes(record.sha256);
  if (bytes === null || record.sha256 === null) {
    throw missingBytes(record, archive.folder);
  }
  const { sha256, url, year, title, published } = record;
  // Who publishes is what the card says now: its name may have been mended since.
  const { source, agency, region } = current;
  return {
    ...{ bytes, sha256, url, source, agency, region, year, title, published },
    finalUrl: record.finalUrl ?? url,
    name: nameOf(first),
    ...{ version, firstSeen, lastSeen, isGone },
    isLatest: version === versions.length,
  };
}

function nameOf({ title, year, agency }: FetchRecord): string {
  const words = title === '' ? agency : title;
  return year === null || words.includes(String(year)) ? words : `${year}年 ${words}`;
}
