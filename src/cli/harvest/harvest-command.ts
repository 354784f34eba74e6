import { CommanderError } from 'commander';
import { Cron } from 'croner';
import {
  type ArchivedReport,
  archivedReports,
  DEFAULT_SETTINGS,
  type FetchSettings,
  type HarvestEffects,
  type HarvestOptions,
  harvest,
  isFound,
  type Manifest,
  planFetches,
  type RunItem,
  readSources,
  type SourceCard,
  userAgent,
  viewArchive,
} from '../../harvest/index.js';
import { GoujiError } from '../../model/error.js';
import type { Effects } from '../effects.js';
import { EXIT_CODES, type ExitCode } from '../exit-code.js';
import type { DatasetRunOptions } from '../flags.js';
import { fitDisplay, onOneLine } from '../terminal/display-width.js';
import type { Language } from '../terminal/language.js';
import { painterFor } from '../terminal/paint.js';
import { problemLine } from '../terminal/problem-line.js';
import type { HarvestCommandOptions } from './harvest-flags.js';
import { harvestSummary } from './harvest-summary.js';
import { sourceProblemLine } from './source-command.js';

/** Where archived reports come from and their dataset goes. */
export interface ArchiveContext {
  readonly folder: string;
  readonly archive: string;
  /** Ids of the sources of which the archive was asked. */
  readonly sources: readonly string[];
  readonly options: DatasetRunOptions & Pick<HarvestCommandOptions, 'json'>;
  readonly language: Language;
  readonly signal: AbortSignal;
}

/**
 * Reads archived reports and writes their dataset into a folder; answers the exit code of that. Throws the reason of the
 * signal where it is aborted.
 */
export type ExtractArchive = (
  reports: AsyncIterable<ArchivedReport>,
  context: ArchiveContext,
) => Promise<ExitCode>;

/** What a harvest touches beside what every command does. */
export interface HarvestCommandEffects extends Effects {
  readonly version: string;
  readonly harvestEffects: (options: { allowPrivate: boolean }) => HarvestEffects;
  readonly extractArchive: ExtractArchive;
}

/** A run of `gouji harvest`, as far as its parts have to know of each other. */
interface Run {
  readonly cards: readonly SourceCard[];
  readonly options: HarvestCommandOptions;
  readonly language: Language;
  readonly effects: HarvestCommandEffects;
  readonly settings: FetchSettings;
  readonly signal: AbortSignal;
}

/** `gouji harvest`: fetches what the sources lead to, then writes the dataset of what the archive has. Answers the exit code. */
export async function runHarvest(
  sources: readonly string[],
  options: HarvestCommandOptions,
  language: Language,
  effects: HarvestCommandEffects,
): Promise<ExitCode> {
  assertUsable(options);
  const { cards, problems } = await readSources(sources);
  for (const problem of problems) await effects.stderr.write(`${sourceProblemLine(problem, language)}\n`);
  if (problems.length > 0) return EXIT_CODES.usage;
  const interruption = new AbortController();
  const stopListening = effects.onInterrupt(() => interruption.abort());
  const settings = settingsOf(options, effects);
  const run: Run = { cards, options, language, effects, settings, signal: interruption.signal };
  try {
    return options.every === undefined ? await runOnce(run) : await runEvery(run, options.every);
  } finally {
    stopListening();
  }
}

async function runEvery(run: Run, expression: string): Promise<ExitCode> {
  const cron = new Cron(expression, { paused: true });
  let last: ExitCode = EXIT_CODES.ok;
  const harvesting = run.effects.harvestEffects({ allowPrivate: false });
  try {
    while (!run.signal.aborted) {
      const next = cron.nextRun(new Date(harvesting.now()));
      if (next === null) return last;
      const told = run.language === 'zh' ? '下次运行：' : 'next run: ';
      if (!run.options.quiet) await run.effects.stderr.write(`${told}${next.toISOString()}\n`);
      const isDue = await sleepUntil(next.getTime(), harvesting, run.signal);
      if (isDue) last = await runAndTell(run);
    }
    return last;
  } finally {
    await harvesting.close();
  }
}

/** What keeps one run from its work (another run has the archive, the disk is full) must not end all later ones. */
async function runAndTell(run: Run): Promise<ExitCode> {
  try {
    return await runOnce(run);
  } catch (error) {
    if (!(error instanceof GoujiError)) throw error;
    const { code, message, remedy } = error;
    const paint = painterFor(run.effects.stderr, run.effects.env, run.options.color);
    await run.effects.stderr.write(
      `${problemLine({ code, message, remedy, path: null }, run.language, paint)}\n`,
    );
    return EXIT_CODES.incomplete;
  }
}

/** Timers of Node do not wait for more than 24 days. False where the run was ended meanwhile. */
const LONGEST_SLEEP_MS = 24 * 60 * 60 * 1000;

async function sleepUntil(atMs: number, effects: HarvestEffects, signal: AbortSignal): Promise<boolean> {
  try {
    for (let delayMs = atMs - effects.now(); delayMs > 0; delayMs = atMs - effects.now()) {
      await effects.sleep(Math.min(delayMs, LONGEST_SLEEP_MS), signal);
    }
    return true;
  } catch (error) {
    if (signal.aborted) return false;
    throw error;
  }
}

async function runOnce(run: Run): Promise<ExitCode> {
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
async function extract({ cards, options, language, effects, signal }: Run): Promise<ExitCode> {
  const archive = await viewArchive(options.archive);
  const sources = cards.map(({ id }) => id);
  return await effects.extractArchive(archivedReports(archive, { sources: new Set(sources) }), {
    folder: options.output,
    archive: options.archive,
    ...{ sources, options, language, signal },
  });
}

async function tellPlan(run: Run, harvesting: HarvestEffects): Promise<ExitCode> {
  const { cards, options, effects, settings, signal } = run;
  const { region } = options;
  const chosen = cards.filter((card) => region === undefined || (card.region ?? '').startsWith(region));
  const planned = await planFetches(chosen, options.archive, settings, harvesting, signal);
  for (const { source, url, role, isKnown, refusal } of planned) {
    const verdict = refusal === null ? (isKnown ? 'known' : 'new') : `${refusal.code} ${refusal.message}`;
    await effects.stdout.write(`${onOneLine(source)}\t${role}\t${url}\t${onOneLine(verdict)}\n`);
  }
  return EXIT_CODES.ok;
}

async function tellManifest({ options, language, effects }: Run, manifest: Manifest): Promise<void> {
  if (options.json) await effects.stdout.write(`${JSON.stringify(manifest)}\n`);
  if (options.quiet) return;
  const output = options.json ? effects.stderr : effects.stdout;
  const paint = painterFor(output, effects.env, options.color);
  await output.write(harvestSummary(manifest, options.archive, language, paint));
}

function hooksOf({ options, language, effects }: Run) {
  const paint = painterFor(effects.stderr, effects.env, options.color);
  let [done, found] = [0, 0];
  return {
    onResume: (since: string) => {
      const text =
        language === 'zh' ? `接续 ${since} 开始的运行` : `going on with the run that began at ${since}`;
      if (!options.quiet) void effects.stderr.write(`${text}\n`);
    },
    onItem: (item: RunItem) => {
      done += 1;
      if (isFound(item.result)) found += 1;
      if (options.quiet) return;
      const counted =
        language === 'zh' ? `已取 ${done} 页，报告 ${found} 份` : `${done} pages, ${found} reports`;
      const place = `${counted} · ${onOneLine(item.url)}`;
      const text = item.code === null ? place : `${paint(item.code, 'red')} ${place}`;
      if (item.code !== null || effects.stderr.isTerminal) {
        void effects.stderr.write(`${fitDisplay(text, Math.max(effects.stderr.columns - 1, 200))}\n`);
      }
    },
  };
}

function exitCodeOf({ resumable, counts, reasons }: Manifest): ExitCode {
  if (resumable) return EXIT_CODES.incomplete;
  if (counts.found === 0) return EXIT_CODES.failures;
  // Who asks for a sample knows that it is one.
  return reasons.every(({ code }) => code === 'E_SAMPLE') ? EXIT_CODES.ok : EXIT_CODES.findings;
}

function optionsOf(options: HarvestCommandOptions): HarvestOptions {
  return {
    year: options.year ?? null,
    region: options.region ?? null,
    since: options.since ?? null,
    onlyFailed: options.onlyFailed === true,
    refresh: options.refresh === true,
    sample: options.sample ?? null,
  };
}

function settingsOf(options: HarvestCommandOptions, { env, version }: HarvestCommandEffects): FetchSettings {
  const { limits, paceMs } = DEFAULT_SETTINGS;
  const contact = options.contact ?? env.GOUJI_CONTACT ?? '';
  return {
    ...DEFAULT_SETTINGS,
    userAgent: userAgent(version, contact === '' ? null : contact),
    allowPrivate: options.allowPrivate === true,
    paceMs: options.pace === undefined ? paceMs : options.pace * 1000,
    limits: {
      timeoutMs: options.timeout === undefined ? limits.timeoutMs : options.timeout * 1000,
      bodyBytes: options.maxMegabytes === undefined ? limits.bodyBytes : options.maxMegabytes * 1024 * 1024,
    },
  };
}

function assertUsable({ since, region, every }: HarvestCommandOptions): void {
  if (since !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(since)) throw notAccepted('--since', since);
  if (region !== undefined && !/^\d{2,12}$/.test(region)) throw notAccepted('--region', region);
  if (every === undefined) return;
  try {
    new Cron(every, { paused: true }).stop();
  } catch {
    throw notAccepted('--every', every);
  }
}

function notAccepted(flag: string, value: string): CommanderError {
  return new CommanderError(
    2,
    'commander.invalidArgument',
    `error: option '${flag}' does not take '${value}'`,
  );
}
