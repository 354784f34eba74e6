import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fullJitterMs, retryAfterMs } from '../../../src/harvest/fetch/hosts/backoff.js';
import { hostGates } from '../../../src/harvest/fetch/hosts/host-gates.js';
import {
  afterExchange,
  type HostState,
  NEW_HOST,
  nextStartMs,
} from '../../../src/harvest/fetch/hosts/host-state.js';
import { QUICK } from '../harvest-site.js';

const POLICY = { failures: 3, cooldownMs: 1000 };
const BACKOFF = { baseMs: 100, capMs: 1000, longestWaitMs: 10_000 };

describe('backing off', () => {
  it('is by full jitter: from nothing to a bound that doubles up to its cap', () => {
    fc.assert(
      fc.property(fc.nat(20), fc.double({ min: 0, max: 0.999_999, noNaN: true }), (attempt, random) => {
        const delayMs = fullJitterMs(attempt, random, BACKOFF);
        expect(delayMs).toBeGreaterThanOrEqual(0);
        expect(delayMs).toBeLessThan(Math.min(1000, 100 * 2 ** attempt));
      }),
    );
    expect([0, 1, 2, 5].map((attempt) => fullJitterMs(attempt, 0.5, BACKOFF))).toEqual([50, 100, 200, 500]);
  });

  it.each([
    ['120', 120_000],
    [' 0 ', 0],
    ['Fri, 20 Jan 2023 00:02:00 GMT', 120_000],
    ['Fri, 20 Jan 2023 00:00:00 GMT', 0],
    ['Thu, 19 Jan 2023 00:00:00 GMT', 0],
    ['soon', null],
    ['', null],
    ['-5', null],
    [undefined, null],
  ])('reads Retry-After: %s', (header, expected) => {
    expect(retryAfterMs(header, Date.parse('2023-01-20T00:00:00Z'))).toBe(expected);
  });
});

describe('a host', () => {
  const failed = { startedMs: 0, endedMs: 0, failed: true, restMs: 0, leave: false };

  it('is tried once more after several failures and a pause, then left', () => {
    let state: HostState = NEW_HOST;
    const circuits = [1, 2, 3, 4, 5].map(() => {
      state = afterExchange(state, failed, POLICY);
      return [state.circuit, state.notBeforeMs];
    });
    expect(circuits).toEqual([
      ['closed', 0],
      ['closed', 0],
      ['trial', 1000],
      ['left', 1000],
      ['left', 1000],
    ]);
  });

  it('that recovers in its trial is as before; one that was left stays left', () => {
    const trial: HostState = { ...NEW_HOST, failures: 3, circuit: 'trial' };
    const well = { ...failed, failed: false };
    expect(afterExchange(trial, well, POLICY)).toMatchObject({ circuit: 'closed', failures: 0 });
    const left = afterExchange(NEW_HOST, { ...well, leave: true }, POLICY);
    expect(afterExchange(left, well, POLICY).circuit).toBe('left');
  });

  it('has two clocks: the pace after every answer, and the rest that it asks for', () => {
    const state = afterExchange(NEW_HOST, { ...failed, failed: false, endedMs: 500, restMs: 3000 }, POLICY);
    expect(nextStartMs(state, 1000)).toBe(3500);
    expect(nextStartMs(state, 9000)).toBe(9500);
    expect(nextStartMs({ ...state, notBeforeMs: 0, latencyMs: 2000 }, 1000)).toBe(2500);
  });
});

describe('gates', () => {
  it('let nobody through to a host before what follows from an answer holds', async () => {
    let nowMs = 0;
    const effects = {
      elapsed: () => nowMs,
      sleep: async (delayMs: number) => {
        // A timer that fires early.
        nowMs += Math.max(1, delayMs - 1);
      },
    };
    const gates = hostGates({ ...QUICK, paceMs: 10 }, effects, new AbortController().signal);
    const starts: number[] = [];
    const pass = (restMs: number) =>
      gates.pass(
        'a',
        async () => {
          starts.push(nowMs);
          nowMs += 3;
          return { status: 200, headers: {}, body: new Uint8Array() };
        },
        () => ({ restMs, leave: false, retry: false }),
      );
    await Promise.all([pass(0), pass(500), pass(0), pass(0)]);
    expect(starts).toEqual([0, 13, 516, 529]);
  });
});
