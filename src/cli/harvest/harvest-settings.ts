import { CommanderError } from 'commander';
import { Cron } from 'croner';
import { DEFAULT_SETTINGS, type FetchSettings, type HarvestOptions, userAgent } from '../../harvest/index.js';
import { isCalendarDate } from '../../model/calendar-date.js';
import type { HarvestCommandOptions } from './harvest-flags.js';
import type { HarvestCommandEffects } from './harvest-run.js';

/** What a harvest is asked for, from the flags. */
export function optionsOf(options: HarvestCommandOptions): HarvestOptions {
  return {
    year: options.year ?? null,
    region: options.region ?? null,
    since: options.since ?? null,
    onlyFailed: options.onlyFailed === true,
    refresh: options.refresh === true,
    sample: options.sample ?? null,
  };
}

/** How pages are fetched, from the flags, and `GOUJI_CONTACT` where they name nobody to write to. */
export function settingsOf(
  options: HarvestCommandOptions,
  { env, version }: HarvestCommandEffects,
): FetchSettings {
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

/** Throws `CommanderError` where a flag says what it cannot mean. */
export function assertUsable({ since, region, every }: HarvestCommandOptions): void {
  if (since !== undefined && !isCalendarDate(since))
    throw notAccepted('--since', since, 'A day is wanted, as 2024-03-31');
  if (region !== undefined && !/^\d{2,12}$/.test(region))
    throw notAccepted('--region', region, 'Two digits of a region code or more are wanted');
  if (every === undefined) return;
  try {
    new Cron(every, { paused: true }).stop();
  } catch {
    throw notAccepted('--every', every, 'Five fields of cron are wanted, as "0 3 * * 1"');
  }
}

function notAccepted(flag: string, value: string, wanted: string): CommanderError {
  return new CommanderError(
    2,
    'commander.invalidArgument',
    `error: option '${flag}' argument '${value}' is invalid. ${wanted}.`,
  );
}
