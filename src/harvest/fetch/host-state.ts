import type { CircuitPolicy } from './settings.js';

/** What is known of a host at a moment of a run. */
export interface HostState {
  /** When its last answer ended; null before the first. */
  readonly answeredMs: number | null;
  /** How long its answers take, the last ones counting most. */
  readonly latencyMs: number;
  /** The clock of failures: nothing is asked before this moment, whatever the pace. */
  readonly notBeforeMs: number;
  /** Failures in a row. */
  readonly failures: number;
  /** `trial` after a pause: one more failure and the host is `left` for the run. */
  readonly circuit: 'closed' | 'trial' | 'left';
}

export const NEW_HOST: HostState = {
  answeredMs: null,
  latencyMs: 0,
  notBeforeMs: 0,
  failures: 0,
  circuit: 'closed',
};

/** The weight of the last answer in the latency. */
const LAST_ANSWER = 0.5;
/** A host that needs a second for an answer gets at least a second of rest. */
const REST_PER_LATENCY = 1;
const LONGEST_REST_MS = 60_000;

/** When the next request may begin: the pace after the last answer, slower where the host is slow, never before the clock of failures. */
export function nextStartMs(state: HostState, paceMs: number): number {
  if (state.answeredMs === null) return state.notBeforeMs;
  const restMs = Math.max(paceMs, Math.min(LONGEST_REST_MS, state.latencyMs * REST_PER_LATENCY));
  return Math.max(state.answeredMs + restMs, state.notBeforeMs);
}

/** A host after an exchange that began and ended at these moments. `failed` means the host's own failure, not a missing page. */
export function afterExchange(
  state: HostState,
  exchange: { readonly startedMs: number; readonly endedMs: number; readonly failed: boolean },
  policy: CircuitPolicy,
): HostState {
  const { startedMs, endedMs, failed } = exchange;
  const tookMs = endedMs - startedMs;
  const latencyMs =
    state.answeredMs === null ? tookMs : state.latencyMs * (1 - LAST_ANSWER) + tookMs * LAST_ANSWER;
  const timed = { ...state, answeredMs: endedMs, latencyMs };
  if (!failed) return { ...timed, failures: 0, circuit: 'closed' };
  const failures = state.failures + 1;
  if (state.circuit === 'trial') return { ...timed, failures, circuit: 'left' };
  if (failures < policy.failures) return { ...timed, failures };
  return {
    ...timed,
    failures,
    circuit: 'trial',
    notBeforeMs: Math.max(state.notBeforeMs, endedMs + policy.cooldownMs),
  };
}

/** A host that is to be left alone until a moment. */
export function backedOff(state: HostState, untilMs: number): HostState {
  return { ...state, notBeforeMs: Math.max(state.notBeforeMs, untilMs) };
}

/** A host that is not asked again in this run. */
export function leftAlone(state: HostState): HostState {
  return { ...state, circuit: 'left' };
}
