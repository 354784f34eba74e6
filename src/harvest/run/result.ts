import { holdsReport, saysGone, type UrlHistory } from '../archive/history.js';
import type { FetchRecord } from '../archive/records.js';
import { HARVEST_CODES, type HarvestCode } from '../codes/index.js';
import type { Lead } from '../discover/lead.js';
import type { Outcome, Result } from './item.js';

/** What a page may be that was only guessed at, without anything being lost. */
const NOTHING: ReadonlySet<HarvestCode | null> = new Set<HarvestCode>([
  'E_PAGE_OTHER',
  'E_LIST_EMPTY',
  'E_PAGE_EMPTY',
  'E_HTTP_NOT_FOUND',
]);

/** A lead that only its place spoke for, and that came to nothing. */
function isIdleGuess({ isGuess }: Lead, { code }: FetchRecord): boolean {
  return isGuess === true && NOTHING.has(code);
}

/**
 * Compares an answer with the last good version from before the run. The version that was there stays the good one whatever the
 * answer is; a report that its site says is gone has vanished.
 */
export function outcomeOf(lead: Lead, record: FetchRecord, before: FetchRecord | null): Outcome {
  const { code, message } = record;
  if (isIdleGuess(lead, record)) return { result: 'passed', code: null, message: null };
  if (before !== null && holdsReport(before) && saysGone(record)) {
    const why = code === null ? `the page is a ${record.page} now` : `${code}: ${message ?? ''}`;
    return { result: 'vanished', code: 'E_VANISHED', message: why };
  }
  if (code === null) return { result: goodResult(record, before), code: null, message: null };
  return { result: HARVEST_CODES[code].kind === 'refused' ? 'refused' : 'failed', code, message };
}

function goodResult(record: FetchRecord, before: FetchRecord | null): Result {
  if (record.page === 'list') return 'listed';
  if (record.page === 'landing') return 'passed';
  if (before === null || !holdsReport(before)) return 'new';
  if (record.sha256 === before.sha256) return 'unchanged';
  const sameTables = record.tablesSha256 !== null && record.tablesSha256 === before.tablesSha256;
  return sameTables ? 'unchanged' : 'changed';
}

/** The version that was good before a moment; null where there was none. */
export function goodBefore(history: UrlHistory | undefined, since: string): FetchRecord | null {
  return history?.versions.findLast(({ first }) => first.at < since)?.first ?? null;
}
