import { setTimeout as delay } from 'node:timers/promises';
import type { HarvestEffects } from './effects.js';
import { type NetworkOptions, networkExchange } from './fetch/exchange/undici-exchange.js';

/** The clock, chance and network of the process. */
export function processHarvestEffects(options: NetworkOptions): HarvestEffects {
  return {
    now: () => Date.now(),
    elapsed: () => performance.now(),
    sleep: async (delayMs, signal) => {
      await delay(delayMs, undefined, { signal });
    },
    random: Math.random,
    ...networkExchange(options),
  };
}
