import { HARVEST_CODES, type HarvestCode } from '../codes/index.js';
import type { FetchRecord, LogRecord, RunEnd, RunStart } from './records.js';

/** The same bytes for as long as an address gave them. */
export interface UrlVersion {
  /** The answer that had these bytes first. */
  readonly first: FetchRecord;
  /** When they were seen there last, also where they were not sent again (304). */
  readonly lastSeen: string;
}

/** What the log says of one address. */
export interface UrlHistory {
  /** The last answer, good or not. */
  readonly last: FetchRecord;
  /** The last answer that was what was wanted; null where there never was one. */
  readonly good: FetchRecord | null;
  /** What the good answers held, oldest first. */
  readonly versions: readonly UrlVersion[];
}

/** What the log says in all. */
export interface History {
  readonly urls: ReadonlyMap<string, UrlHistory>;
  /** The last answer of each host. */
  readonly hosts: ReadonlyMap<string, FetchRecord>;
  readonly lastStart: RunStart | null;
  /** Null where the last run was killed. */
  readonly lastEnd: RunEnd | null;
}

/** A history that grows as records are added. */
export interface GrowingHistory extends History {
  add(record: LogRecord): void;
}

/** Reads records in their order. */
export function historyOf(records: Iterable<LogRecord>): GrowingHistory {
  const urls = new Map<string, UrlHistory>();
  const hosts = new Map<string, FetchRecord>();
  let lastStart: RunStart | null = null;
  let lastEnd: RunEnd | null = null;
  const history: GrowingHistory = {
    urls,
    hosts,
    get lastStart() {
      return lastStart;
    },
    get lastEnd() {
      return lastEnd;
    },
    add(record) {
      if (record.kind === 'start') [lastStart, lastEnd] = [record, null];
      else if (record.kind === 'end') lastEnd = record;
      else {
        urls.set(record.url, withRecord(urls.get(record.url), record));
        hosts.set(new URL(record.finalUrl ?? record.url).hostname, record);
      }
    },
  };
  for (const record of records) history.add(record);
  return history;
}

function withRecord(before: UrlHistory | undefined, record: FetchRecord): UrlHistory {
  // What was a report once stays that in the archive, also where a list or a signpost has taken its place.
  const isReplaced = before?.good != null && holdsReport(before.good) && !holdsReport(record);
  if (!isGood(record) || isReplaced) return { good: null, versions: [], ...before, last: record };
  return { last: record, good: record, versions: withVersion(before?.versions ?? [], record) };
}

function withVersion(versions: readonly UrlVersion[], record: FetchRecord): UrlVersion[] {
  const latest = versions.at(-1);
  const seen = { first: record, lastSeen: record.at };
  if (latest?.first.sha256 !== record.sha256) return [...versions, seen];
  return [...versions.slice(0, -1), { ...latest, lastSeen: record.at }];
}

/** Whether an answer was what was wanted. */
function isGood(record: FetchRecord): boolean {
  return record.code === null && record.page !== null && record.sha256 !== null;
}

/** Whether an answer holds a report itself. */
export function holdsReport(record: FetchRecord): boolean {
  return isGood(record) && (record.page === 'report' || record.page === 'document');
}

/** What a site answers for a page that is no longer there. */
const GONE: ReadonlySet<HarvestCode> = new Set(['E_HTTP_NOT_FOUND', 'E_PAGE_ERROR']);

/** Whether an answer says that a report which stood there is gone: by its status, in words, or by another kind of page. */
export function saysGone(record: FetchRecord): boolean {
  return record.code === null ? !holdsReport(record) : GONE.has(record.code);
}

/** Whether asking again may bring another answer soon. */
export function isPassing({ code }: FetchRecord): boolean {
  return code !== null && HARVEST_CODES[code].kind === 'transient';
}
