import PQueue from 'p-queue';
import { type HarvestFault, isFault } from '../../codes/index.js';
import type { HarvestEffects } from '../../effects.js';
import type { Consequence } from '../consequence.js';
import type { ExchangeResponse } from '../exchange/exchange.js';
import type { FetchSettings } from '../settings.js';
import { afterExchange, type HostState, NEW_HOST, nextStartMs } from './host-state.js';

/** The way to the hosts: one request at a time to each, never faster than its pace, not too many in all. */
export interface HostGates {
  /**
   * Makes an exchange when the turn of its host has come. What follows from the answer holds before anybody else gets to the host.
   * Rejects only when the run is ended.
   */
  pass(
    host: string,
    exchange: () => Promise<ExchangeResponse | HarvestFault>,
    judge: (answer: ExchangeResponse | HarvestFault) => Consequence,
  ): Promise<{ readonly answer: ExchangeResponse | HarvestFault; readonly retry: boolean }>;
  /** Sets a pace for a host; of several the slowest holds. */
  slowDown(host: string, paceMs: number): void;
  readonly paceMs: (host: string) => number;
}

interface Gate {
  readonly queue: PQueue;
  state: HostState;
  paceMs: number;
}

type GateEffects = Pick<HarvestEffects, 'elapsed' | 'sleep'>;

/**
 * Gates for the hosts of one run.
 *
 * @param firstRestMs how long a host is left alone at first: it may have been asked by a run that has just ended
 */
export function hostGates(
  settings: FetchSettings,
  effects: GateEffects,
  signal: AbortSignal,
  firstRestMs: (host: string) => number = () => 0,
): HostGates {
  const beganMs = effects.elapsed();
  const gates = new Map<string, Gate>();
  const together = new PQueue({ concurrency: settings.concurrency });

  function gateOf(host: string): Gate {
    const known = gates.get(host);
    if (known !== undefined) return known;
    const state = { ...NEW_HOST, notBeforeMs: beganMs + firstRestMs(host) };
    const gate = { queue: new PQueue({ concurrency: 1 }), state, paceMs: settings.paceMs };
    gates.set(host, gate);
    return gate;
  }

  return {
    pass: (host, exchange, judge) => {
      const gate = gateOf(host);
      return gate.queue.add(async () => {
        if (gate.state.circuit === 'left') return { answer: hostLeft(host), retry: false };
        await untilDue(gate, effects, signal);
        return together.add(async () => {
          signal.throwIfAborted();
          const startedMs = effects.elapsed();
          const answer = await exchange();
          const ended = { startedMs, endedMs: effects.elapsed(), failed: isHostFailure(answer) };
          const { restMs, leave, retry } = judge(answer);
          gate.state = afterExchange(gate.state, { ...ended, restMs, leave }, settings.circuit);
          return { answer, retry };
        });
      });
    },
    slowDown: (host, paceMs) => {
      const gate = gateOf(host);
      gate.paceMs = Math.max(gate.paceMs, paceMs);
    },
    paceMs: (host) => gateOf(host).paceMs,
  };
}

/** Resolves when a host may be asked again. */
async function untilDue(gate: Gate, effects: GateEffects, signal: AbortSignal): Promise<void> {
  // A timer may fire a little early, and the pace may have become slower meanwhile.
  for (;;) {
    signal.throwIfAborted();
    const delayMs = nextStartMs(gate.state, gate.paceMs) - effects.elapsed();
    if (delayMs <= 0) return;
    await effects.sleep(delayMs, signal);
  }
}

function hostLeft(host: string): HarvestFault {
  return { code: 'E_HTTP_HOST_DOWN', message: `${host} is not asked again in this run` };
}

/** Whether an answer speaks of a host in trouble, rather than of one page. */
function isHostFailure(answer: ExchangeResponse | HarvestFault): boolean {
  // A status of 500 is most often the fault of one page.
  if (!isFault(answer)) return answer.status === 429 || answer.status > 500;
  return ['E_HTTP_DNS', 'E_HTTP_CONNECT', 'E_HTTP_TIMEOUT', 'E_HTTP_BROKEN', 'E_HTTP_TLS'].includes(
    answer.code,
  );
}
