import type { History } from '../archive/history.js';
import type { HarvestOptions } from './options.js';

/** A run that ended early is gone on with within this time; later the pages are asked for afresh. */
const RESUMED_WITHIN_MS = 24 * 60 * 60 * 1000;

/** Which answers of earlier runs stand for this one. */
export interface Freshness {
  /** Answers of this moment or later are not asked for again, RFC 3339. */
  readonly since: string;
  /** Whether that goes on with an earlier run. */
  readonly isResumed: boolean;
}

/**
 * A new run asks for everything. One that was killed or interrupted is gone on with, and so is the last one, however it ended,
 * where only its failures are asked for.
 */
export function freshSince(
  history: Pick<History, 'lastStart' | 'lastEnd'>,
  options: HarvestOptions,
  nowMs: number,
): Freshness {
  const { lastStart, lastEnd } = history;
  const afresh = { since: new Date(nowMs).toISOString(), isResumed: false };
  if (lastStart === null || options.refresh) return afresh;
  const goesOn = { since: lastStart.freshSince, isResumed: true };
  if (options.onlyFailed) return goesOn;
  const endedEarly = lastEnd === null || lastEnd.interrupted;
  return endedEarly && nowMs - Date.parse(lastStart.freshSince) < RESUMED_WITHIN_MS ? goesOn : afresh;
}
