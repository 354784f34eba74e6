import { afterEach } from 'vitest';
import { DEFAULT_SETTINGS, type FetchSettings } from '../../src/harvest/fetch/settings.js';
import {
  type HarvestRun,
  harvest,
  type Manifest,
  processHarvestEffects,
  type SourceCard,
  WHOLE_RUN,
} from '../../src/harvest/index.js';
import { temporaryFolder } from '../dataset/temporary-folder.js';
import { type Handler, type Site, startSite } from './site/site.js';

const started: Site[] = [];

afterEach(async () => {
  for (const site of started.splice(0)) await site.stop();
});

/** A site that is gone after the test. */
export async function siteWith(pages: Readonly<Record<string, Handler>>, host?: string): Promise<Site> {
  const site = await startSite(pages, host);
  started.push(site);
  return site;
}

/** Settings for a site on this machine: the same ways, shorter times. */
export const QUICK: FetchSettings = {
  ...DEFAULT_SETTINGS,
  userAgent: 'gouji/test (+test@example.org)',
  allowPrivate: true,
  paceMs: 5,
  limits: { timeoutMs: 2000, bodyBytes: 1024 * 1024 },
  backoff: { baseMs: 20, capMs: 100, longestWaitMs: 5000 },
  circuit: { failures: 8, cooldownMs: 50 },
};

/** A card with one entry. */
export function cardFor(url: string, over: Partial<SourceCard> = {}): SourceCard {
  return { id: '宝山县', agency: '宝山县', entries: [{ url }], ...over };
}

/** Harvests for real: real clock, real connections, a folder of its own unless one is given. */
export async function harvestCards(
  cards: readonly SourceCard[],
  over: Partial<Omit<HarvestRun, 'cards'>> & { readonly settings?: FetchSettings } = {},
): Promise<{ manifest: Manifest; folder: string }> {
  const folder = over.folder ?? (await temporaryFolder());
  const settings = over.settings ?? QUICK;
  const effects = over.effects ?? processHarvestEffects({ allowPrivate: settings.allowPrivate });
  const signal = over.signal ?? new AbortController().signal;
  try {
    const manifest = await harvest({ options: WHOLE_RUN, ...over, cards, folder, settings, effects, signal });
    return { manifest, folder };
  } finally {
    await effects.close();
  }
}

/** Address (path only) and result of every item of a manifest, for comparing. */
export function resultsOf({ items }: Manifest): Record<string, string> {
  return Object.fromEntries(
    items.map(({ url, result, code }) => {
      const { pathname, search } = new URL(url);
      return [pathname + search, code === null ? result : `${result} ${code}`];
    }),
  );
}
