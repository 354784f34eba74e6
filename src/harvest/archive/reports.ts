import { GoujiError } from '../../model/error.js';
import type { ArchiveView } from './archive.js';
import { holdsReport, saysGone, type UrlHistory } from './history.js';
import type { FetchRecord } from './records.js';

/** One version of a report, with its bytes as they were published. */
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
  /** When these bytes were fetched first, RFC 3339. */
  readonly fetchedAt: string;
  /** Whether its site says that it is no longer there. */
  readonly isGone: boolean;
}

/** Which reports are wanted; everything unless told. */
export interface ReportFilter {
  readonly sources?: ReadonlySet<string>;
  readonly year?: number;
  /** A code or the beginning of one. */
  readonly region?: string;
}

/** What the log says of one report. */
interface Kept {
  /** The good answers that hold it, oldest first. */
  readonly versions: readonly FetchRecord[];
  readonly first: FetchRecord;
  readonly current: FetchRecord;
  readonly isGone: boolean;
}

/**
 * The current good version of every report, one at a time, ordered by source, year and address. A report that is gone from
 * its site is among them. Throws `E_UNREADABLE` where bytes are missing or damaged.
 */
export async function* currentReports(
  archive: ArchiveView,
  filter: ReportFilter = {},
): AsyncGenerator<ArchivedReport> {
  for (const kept of withoutCopies(wantedReports(archive, filter))) {
    yield await withBytes(archive, kept.current, kept);
  }
}

/** The same bytes under several addresses of one source are one report, gone only where it is gone from all of them. */
function withoutCopies(reports: readonly Kept[]): Kept[] {
  const chosen = new Map<string, Kept>();
  for (const kept of reports) {
    const bytes = `${kept.current.source} ${kept.current.sha256}`;
    const before = chosen.get(bytes);
    if (before === undefined || (before.isGone && !kept.isGone)) chosen.set(bytes, kept);
  }
  const left = new Set(chosen.values());
  return reports.filter((kept) => left.has(kept));
}

/** All good versions of every report that has more than one, oldest first. */
export async function* reportVersions(
  archive: ArchiveView,
  filter: ReportFilter = {},
): AsyncGenerator<readonly ArchivedReport[]> {
  for (const kept of wantedReports(archive, filter)) {
    if (kept.versions.length < 2) continue;
    yield await Promise.all(kept.versions.map((record) => withBytes(archive, record, kept)));
  }
}

function wantedReports(archive: ArchiveView, filter: ReportFilter): Kept[] {
  return [...archive.history.urls.values()]
    .flatMap(keptOf)
    .filter(({ current }) => isWanted(current, filter))
    .sort((left, right) => compare(left.current, right.current));
}

function keptOf(history: UrlHistory): Kept[] {
  const versions = history.versions.filter(holdsReport);
  const [first, current] = [versions[0], versions.at(-1)];
  if (first === undefined || current === undefined) return [];
  return [{ versions, first, current, isGone: saysGone(history.last) }];
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

async function withBytes(
  archive: ArchiveView,
  record: FetchRecord,
  { first, isGone }: Kept,
): Promise<ArchivedReport> {
  const bytes = record.sha256 === null ? null : await archive.bytes(record.sha256);
  if (bytes === null || record.sha256 === null) {
    throw new GoujiError(
      'E_UNREADABLE',
      `the bytes ${record.sha256} of ${record.url} are missing from the archive ${archive.folder}, or damaged`,
      'gouji archive verify tells what is damaged; restore it from a copy, or harvest again',
    );
  }
  const { sha256, url, source, agency, region, year, title, published, at } = record;
  return {
    bytes,
    sha256,
    url,
    finalUrl: record.finalUrl ?? url,
    source,
    agency,
    region,
    year,
    title,
    name: nameOf(first),
    published,
    fetchedAt: at,
    isGone,
  };
}

function nameOf({ title, year, agency }: FetchRecord): string {
  const words = title === '' ? agency : title;
  return year === null || words.includes(String(year)) ? words : `${year}年 ${words}`;
}
