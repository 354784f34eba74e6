import type { HarvestFault } from '../codes/index.js';
import type { HarvestEffects } from '../effects.js';
import { consequenceOf } from './consequence.js';
import type { ExchangeResponse } from './exchange/exchange.js';
import type { HostGates } from './hosts/host-gates.js';
import type { FetchSettings } from './settings.js';

/** What one polite request needs. */
export interface AskContext {
  readonly settings: FetchSettings;
  readonly effects: HarvestEffects;
  readonly gates: HostGates;
  readonly signal: AbortSignal;
}

/** One request as its asker sees it. */
export interface Question {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | null;
  readonly tls: 'strict' | 'legacy';
}

/**
 * Asks a host for a URL in its turn, and again after a rest where that may help. Any status is an answer, once the retries are
 * used up.
 */
export async function ask(context: AskContext, question: Question): Promise<ExchangeResponse | HarvestFault> {
  const { settings, effects, gates, signal } = context;
  for (let attempt = 0; ; attempt += 1) {
    const { answer, retry } = await gates.pass(
      question.url.hostname,
      () => effects.exchange({ ...question, limits: settings.limits, signal }),
      (given) => consequenceOf(given, attempt, { nowMs: effects.now(), random: effects.random(), settings }),
    );
    if (!retry) return answer;
  }
}
