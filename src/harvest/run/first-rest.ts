import type { History } from '../archive/history.js';

/** After this time nobody remembers a request. No pace is longer than an hour, and a killed run may have been waiting for an answer. */
const REMEMBERED_MS = 2 * 60 * 60 * 1000;

/**
 * How long each host is left alone at the beginning of a run: the pace that was kept to it, counted from the beginning, since a
 * run that was cut short may have asked something a moment ago that it could not record any more.
 */
export function firstRestOf(
  { hosts, lastStart, lastEnd }: Pick<History, 'hosts' | 'lastStart' | 'lastEnd'>,
  nowMs: number,
  paceMs: number,
): (host: string) => number {
  const isRecent = (at: string | undefined) => at !== undefined && nowMs - Date.parse(at) < REMEMBERED_MS;
  const wasCut = (lastEnd === null || lastEnd.interrupted) && isRecent(lastStart?.at);
  return (host) => {
    const last = hosts.get(host);
    if (last !== undefined && isRecent(last.at)) {
      const sinceMs = wasCut ? 0 : nowMs - Date.parse(last.at);
      return Math.max(0, Math.max(last.paceMs, paceMs) - sinceMs);
    }
    return wasCut ? paceMs : 0;
  };
}
