import PQueue from 'p-queue';
import { type HarvestFault, isFault } from '../codes/index.js';
import type { HarvestEffects } from '../effects.js';
import type { ExchangeResponse } from './exchange.js';
import { afterExchange, backedOff, type HostState, leftAlone, NEW_HOST, nextStartMs } from './host-state.js';
import type { FetchSettings } from './settings.js';

/** The way to the hosts: one request at a time to each, never faster than its pace, not too many in all. */
export interface HostGates {
  /** Makes an exchange when the turn of its host has come. Rejects only when the run is ended. */
  pass(
    host: string,
    exchange: () => Promise<ExchangeResponse | HarvestFault>,
  ): Promise<ExchangeResponse | HarvestFault>;
  /** Sets a pace for a host; of several the slowest holds. */
  slowDown(host: string, paceMs: number): void;
  /** Leaves a host alone for a while. */
  backOff(host: string, delayMs: number): void;
  /** Leaves a host alone for the rest of the run. */
  leave(host: string): void;
}

interface Gate {
  readonly queue: PQueue;
  state: HostState;
  paceMs: number;
}

type GateEffects = Pick<HarvestEffects, 'now' | 'sleep'>;

/** Gates for the hosts of one run. Nothing of them is kept. */
export function hostGates(settings: FetchSettings, effects: GateEffects, signal: AbortSignal): HostGates {
  const gates = new Map<string, Gate>();
  const together = new PQueue({ concurrency: settings.concurrency });

  function gateOf(host: string): Gate {
    const known = gates.get(host);
    if (known !== undefined) return known;
    const gate = { queue: new PQueue({ concurrency: 1 }), state: NEW_HOST, paceMs: settings.paceMs };
    gates.set(host, gate);
    return gate;
  }

  async function untilDue(gate: Gate): Promise<void> {
    // A timer may fire a little early, and the pace may have become slower meanwhile.
    for (;;) {
      signal.throwIfAborted();
      const delayMs = nextStartMs(gate.state, gate.paceMs) - effects.now();
      if (delayMs <= 0) return;
      await effects.sleep(delayMs, signal);
    }
  }

  return {
    pass: (host, exchange) => {
      const gate = gateOf(host);
      return gate.queue.add(async () => {
        if (gate.state.circuit === 'left') return hostLeft(host);
        await untilDue(gate);
        return together.add(async () => {
          signal.throwIfAborted();
          const startedMs = effects.now();
          const answer = await exchange();
          const ended = { startedMs, endedMs: effects.now(), failed: isHostFailure(answer) };
          gate.state = afterExchange(gate.state, ended, settings.circuit);
          return answer;
        });
      });
    },
    slowDown: (host, paceMs) => {
      const gate = gateOf(host);
      gate.paceMs = Math.max(gate.paceMs, paceMs);
    },
    backOff: (host, delayMs) => {
      const gate = gateOf(host);
      gate.state = backedOff(gate.state, effects.now() + delayMs);
    },
    leave: (host) => {
      const gate = gateOf(host);
      gate.state = leftAlone(gate.state);
    },
  };
}

function hostLeft(host: string): HarvestFault {
  return { code: 'E_HTTP_HOST_DOWN', message: `${host} is not asked again in this run` };
}

/** Whether an answer speaks of a host in trouble, rather than of one page. */
function isHostFailure(answer: ExchangeResponse | HarvestFault): boolean {
  if (!isFault(answer)) return answer.status >= 500 || answer.status === 429;
  return ['E_HTTP_DNS', 'E_HTTP_CONNECT', 'E_HTTP_TIMEOUT', 'E_HTTP_BROKEN', 'E_HTTP_TLS'].includes(
    answer.code,
  );
}
