import { setMaxListeners } from 'node:events';
import { join } from 'node:path';
import { withFolderLock } from '../../disk/folder-lock.js';
import { makeFolder, writeWhole } from '../../disk/output-files.js';
import { type Archive, openArchive } from '../archive/archive.js';
import { MANIFEST_FILE, RUNS_FOLDER } from '../archive/layout.js';
import type { Lead } from '../discover/lead.js';
import type { HarvestEffects } from '../effects.js';
import { hostGates } from '../fetch/hosts/host-gates.js';
import { robotsCache } from '../fetch/robots/robots-cache.js';
import type { FetchSettings } from '../fetch/settings.js';
import type { SourceCard } from '../sources/card.js';
import { firstRestOf } from './first-rest.js';
import { freshSince } from './fresh-since.js';
import type { RunItem } from './item.js';
import { type Manifest, manifestOf } from './manifest.js';
import type { HarvestOptions } from './options.js';
import { type Visit, visit } from './visit.js';
import { type WalkContext, walkSource } from './walk.js';

/** What a run is made of. */
export interface HarvestRun {
  readonly cards: readonly SourceCard[];
  /** Folder of the archive; made where there is none. */
  readonly folder: string;
  readonly options: HarvestOptions;
  readonly settings: FetchSettings;
  readonly effects: HarvestEffects;
  /** Ends the run: what is under way is given up, what was finished is kept, the manifest says so. */
  readonly signal: AbortSignal;
  readonly onItem?: (item: RunItem) => void;
  /** Told once, where the run goes on with an earlier one. */
  readonly onResume?: (since: string) => void;
}

/**
 * Fetches what the sources lead to into the archive, and writes the manifest of the run. One run at a time: throws `E_OUTPUT`
 * where another has the archive, or it cannot be written.
 */
export async function harvest(given: HarvestRun): Promise<Manifest> {
  await makeFolder(given.folder);
  return await withFolderLock(given.folder, async () => {
    const archive = await openArchive(given.folder);
    try {
      return await harvestInto(archive, given);
    } finally {
      await archive.close();
    }
  });
}

async function harvestInto(archive: Archive, given: HarvestRun): Promise<Manifest> {
  const { cards, options, effects } = given;
  const failing = new AbortController();
  const signal = AbortSignal.any([given.signal, failing.signal]);
  // Every host that waits for its pace listens.
  setMaxListeners(0, signal);
  const startedMs = effects.now();
  const started = new Date(startedMs).toISOString();
  const run = started.replace(/[:.]/g, '-');
  const freshness = freshSince(archive.history, options, startedMs);
  if (freshness.isResumed) given.onResume?.(freshness.since);
  const firstRest = firstRestOf(archive.history, startedMs, given.settings.paceMs);
  await archive.log({ kind: 'start', run, at: started, freshSince: freshness.since });
  const context = contextOf(archive, { ...given, signal }, run, freshness.since, firstRest);
  const chosen = cards.filter(
    ({ region }) => options.region === null || (region ?? '').startsWith(options.region),
  );
  const walked = await allOrNone(
    chosen.map((card) => walkSource(context, card)),
    () => failing.abort(),
  );
  const ended = new Date(effects.now()).toISOString();
  const about = { run, started, ended, resumed: freshness.isResumed, options };
  const manifest = manifestOf(about, walked);
  await writeManifest(given.folder, manifest);
  await archive.log({
    kind: 'end',
    run,
    at: ended,
    complete: manifest.complete,
    interrupted: signal.aborted,
  });
  return manifest;
}

/** Waits for all, also where one fails: nothing may go on writing to an archive that is being closed. */
async function allOrNone<Result>(
  works: readonly Promise<Result>[],
  onFailure: () => void,
): Promise<Result[]> {
  for (const work of works) work.catch(onFailure);
  await Promise.allSettled(works);
  return await Promise.all(works);
}

function contextOf(
  archive: Archive,
  given: HarvestRun,
  run: string,
  since: string,
  firstRest: (host: string) => number,
): WalkContext {
  const { settings, effects, signal, options } = given;
  const ask = { settings, effects, signal, gates: hostGates(settings, effects, signal, firstRest) };
  const visits = new Map<string, Promise<Visit>>();
  const context: WalkContext = {
    run,
    archive,
    ask,
    robots: robotsCache(ask),
    options,
    freshSince: since,
    onItem: given.onItem ?? (() => {}),
    visitOnce: (lead: Lead, card: SourceCard) => {
      const begun = visits.get(lead.url) ?? visit(context, lead, card);
      visits.set(lead.url, begun);
      return begun;
    },
  };
  return context;
}

async function writeManifest(folder: string, manifest: Manifest): Promise<void> {
  const text = `${JSON.stringify(manifest, null, 2)}\n`;
  await makeFolder(join(folder, RUNS_FOLDER));
  await writeWhole(join(folder, RUNS_FOLDER, `${manifest.run}.json`), text);
  await writeWhole(join(folder, MANIFEST_FILE), text);
}
