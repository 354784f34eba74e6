import { viewArchive } from '../archive/archive.js';
import type { HarvestFault } from '../codes/index.js';
import type { HarvestEffects } from '../effects.js';
import { addressFault } from '../fetch/exchange/address-guard.js';
import { hostGates } from '../fetch/hosts/host-gates.js';
import { robotsCache } from '../fetch/robots/robots-cache.js';
import type { FetchSettings } from '../fetch/settings.js';
import type { SourceCard } from '../sources/card.js';
import { entryLeads, knownLeads } from './first-leads.js';

/** An address that a run would begin with. */
export interface PlannedFetch {
  readonly source: string;
  readonly url: string;
  readonly role: string;
  /** Whether the archive has a good version. */
  readonly isKnown: boolean;
  /** Why it would not be asked for; null where it would. */
  readonly refusal: HarvestFault | null;
}

/** What a run would begin with. Nothing is asked of the sites but their robots.txt, and nothing is written. */
export async function planFetches(
  cards: readonly SourceCard[],
  folder: string,
  settings: FetchSettings,
  effects: HarvestEffects,
  signal: AbortSignal,
): Promise<PlannedFetch[]> {
  const { history } = await viewArchive(folder);
  const robots = robotsCache({ settings, effects, signal, gates: hostGates(settings, effects, signal) });
  const planned = cards.map(async (card) => {
    const leads = new Map(
      [...knownLeads(history, card), ...entryLeads(card)].map((lead) => [lead.url, lead]),
    );
    return await Promise.all(
      [...leads.values()].map(async ({ url, role }): Promise<PlannedFetch> => {
        const address = new URL(url);
        const refusal =
          addressFault(address, settings.allowPrivate) ??
          (await robots(address, card.tls ?? 'strict')).refusal(address);
        return { source: card.id, url, role, isKnown: history.urls.get(url)?.good != null, refusal };
      }),
    );
  });
  return (await Promise.all(planned)).flat();
}
