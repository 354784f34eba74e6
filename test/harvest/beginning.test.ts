import { describe, expect, it } from 'vitest';
import type { FetchRecord, RunEnd, RunStart } from '../../src/harvest/archive/records.js';
import { firstRestOf } from '../../src/harvest/run/first-rest.js';
import { freshSince } from '../../src/harvest/run/fresh-since.js';
import { WHOLE_RUN } from '../../src/harvest/run/options.js';

const NOW = Date.parse('2026-03-02T03:00:00.000Z');
const ago = (seconds: number) => new Date(NOW - seconds * 1000).toISOString();

const startedAt = (at: string, since = at): RunStart => ({ kind: 'start', run: 'r', at, freshSince: since });
const endedAt = (at: string, interrupted = false): RunEnd => ({
  kind: 'end',
  run: 'r',
  at,
  complete: !interrupted,
  interrupted,
});

describe('a run', () => {
  const day = 24 * 3600;

  it.each([
    ['the first', null, null, {}, false],
    ['after one that ended', startedAt(ago(60)), endedAt(ago(30)), {}, false],
    ['after one that was killed', startedAt(ago(60)), null, {}, true],
    ['after one that was interrupted', startedAt(ago(60)), endedAt(ago(30), true), {}, true],
    ['a day after one that was killed', startedAt(ago(day)), null, {}, false],
    ['killed twice, the first time a day ago', startedAt(ago(60), ago(day)), null, {}, false],
    ['that is to refresh', startedAt(ago(60)), null, { refresh: true }, false],
    [
      'for what failed, a month later',
      startedAt(ago(30 * day)),
      endedAt(ago(29 * day)),
      { onlyFailed: true },
      true,
    ],
  ])('%s', (_, lastStart, lastEnd, over, isResumed) => {
    const freshness = freshSince({ lastStart, lastEnd }, { ...WHOLE_RUN, ...over }, NOW);
    expect(freshness).toEqual({ isResumed, since: isResumed ? lastStart?.freshSince : ago(0) });
  });
});

describe('the first request to a host', () => {
  const record = (at: string, paceMs: number) => ({ at, paceMs }) as FetchRecord;
  const rest = (
    last: FetchRecord | null,
    lastEnd: RunEnd | null,
    lastStart: RunStart | null = startedAt(ago(9)),
  ) =>
    firstRestOf({ hosts: new Map(last === null ? [] : [['a', last]]), lastStart, lastEnd }, NOW, 2000)('a');

  it.each([
    ['is made at once where there was no run before', null, null, null, 0],
    [
      'keeps the pace after a run that has just ended',
      record(ago(3), 5000),
      endedAt(ago(1)),
      startedAt(ago(9)),
      2000,
    ],
    ['is made at once where the pace is over', record(ago(60), 5000), endedAt(ago(1)), startedAt(ago(90)), 0],
    ['waits a whole pace after a run that was killed', record(ago(4), 5000), null, startedAt(ago(9)), 5000],
    ['waits also where the killed run recorded nothing', null, null, startedAt(ago(9)), 2000],
    ['is made at once long after', record(ago(9000), 5000), null, startedAt(ago(9999)), 0],
  ])('%s', (_, last, lastEnd, lastStart, expected) => {
    expect(rest(last, lastEnd, lastStart)).toBe(expected);
  });
});
