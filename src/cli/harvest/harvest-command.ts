import {
  archivedCopies,
  archivedReports,
  harvest,
  type Manifest,
  readSources,
  viewArchive,
} from '../../harvest/index.js';
import { GoujiError } from '../../model/error.js';
import { EXIT_CODES, type ExitCode } from '../exit-code.js';
import type { Language } from '../terminal/language.js';
import type { HarvestCommandOptions } from './harvest-flags.js';
import type { HarvestCommandEffects, HarvestRun } from './harvest-run.js';
import { assertUsable, optionsOf, settingsOf } from './harvest-settings.js';
import { runOnSchedule } from './run-on-schedule.js';
import { hooksOf, tellManifest, tellPlan } from './tell-harvest.js';
import { tellSourceProblems } from './tell-source-problems.js';

/** `gouji harvest`: fetches what the sources lead to, then writes the dataset of what the archive has. Answers the exit code. */
export async function runHarvest(
  sources: readonly string[],
  options: HarvestCommandOptions,
  language: Language,
  effects: HarvestCommandEffects,
): Promise<ExitCode> {
  assertUsable(options);
  const { cards, problems } = await readSources(sources);
  await tellSourceProblems(problems, language, effects.stderr);
  if (problems.length > 0) return EXIT_CODES.usage;
  const interruption = new AbortController();
  const stopListening = effects.onInterrupt(() => interruption.abort());
  const settings = settingsOf(options, effects);
  const run: HarvestRun = { cards, options, language, effects, settings, signal: interruption.signal };
  try {
    return options.every === undefined
      ? await runOnce(run)
      : await runOnSchedule(run, options.every, runOnce);
  } finally {
    stopListening();
  }
}

async function runOnce(run: HarvestRun): Promise<ExitCode> {
  const { options, effects, settings, signal } = run;
  const harvesting = effects.harvestEffects({ allowPrivate: settings.allowPrivate });
  try {
    if (options.dryRun) return await tellPlan(run, harvesting);
    const manifest = await harvest({
      cards: run.cards,
      folder: options.archive,
      options: optionsOf(options),
      settings,
      effects: harvesting,
      signal,
      ...hooksOf(run),
    });
    await tellManifest(run, manifest);
    const code = exitCodeOf(manifest);
    if (options.fetchOnly || signal.aborted) return code;
    const extracted = await extract(run);
    return code === EXIT_CODES.ok ? extracted : code;
  } catch (error) {
    if (signal.aborted && !(error instanceof GoujiError)) return EXIT_CODES.incomplete;
    throw error;
  } finally {
    await harvesting.close();
  }
}

/**
 * The dataset is that of the archive, of all that the sources ever gave: a run that asked for less, or got less, than the
 * last one takes nothing from it.
 */
async function extract({ cards, options, language, effects, signal }: HarvestRun): Promise<ExitCode> {
  const archive = await viewArchive(options.archive);
  const sources = cards.map(({ id }) => id);
  const wanted = { sources: new Set(sources) };
  const copies = archivedCopies(archive, wanted);
  return await effects.extractArchive(archivedReports(archive, wanted), {
    folder: options.output,
    archive: options.archive,
    sources,
    copies,
    options,
    language,
    signal,
  });
}

function exitCodeOf({ resumable, counts, reasons }: Manifest): ExitCode {
  if (resumable) return EXIT_CODES.incomplete;
  if (counts.found === 0) return EXIT_CODES.failures;
  // Who asks for a sample knows that it is one.
  return reasons.every(({ code }) => code === 'E_SAMPLE') ? EXIT_CODES.ok : EXIT_CODES.findings;
}
