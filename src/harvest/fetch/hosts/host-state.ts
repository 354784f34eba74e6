import type { CircuitPolicy } from '../settings.js';

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

/** A host that nothing has been asked of. */
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

/** What an exchange says of its host. */
export interface HostExchange {
  readonly startedMs: number;
  readonly endedMs: number;
  /** The host's own failure, not that of one page. */
  readonly failed: boolean;
  /** How long the host is to be left alone. */
  readonly restMs: number;
  /** Whether it is not to be asked again in this run. */
  readonly leave: boolean;
}

/** A host after an exchange. Once left it stays left. */
export function afterExchange(state: HostState, exchange: HostExchange, policy: CircuitPolicy): HostState {
  const { startedMs, endedMs, failed, restMs, leave } = exchange;
  const tookMs = endedMs - startedMs;
  const latencyMs =
    state.answeredMs === null ? tookMs : state.latencyMs * (1 - LAST_ANSWER) + tookMs * LAST_ANSWER;
  const failures = failed ? state.failures + 1 : 0;
  const circuit = leave ? 'left' : circuitAfter(state.circuit, failures, policy);
  const pauseMs = circuit === 'trial' ? Math.max(restMs, policy.cooldownMs) : restMs;
  return {
    answeredMs: endedMs,
    latencyMs,
    notBeforeMs: Math.max(state.notBeforeMs, endedMs + pauseMs),
    failures,
    circuit,
  };
}

function circuitAfter(
  before: HostState['circuit'],
  failures: number,
  policy: CircuitPolicy,
): HostState['circuit'] {
  if (before === 'left') return 'left';
  if (failures === 0) return 'closed';
  if (before === 'trial') return 'left';
  return failures < policy.failures ? 'closed' : 'trial';
}
