import type {
  ArchivedAddress,
  ArchivedReport,
  FetchSettings,
  HarvestEffects,
  SourceCard,
} from '../../harvest/index.js';
import type { Effects } from '../effects.js';
import type { ExitCode } from '../exit-code.js';
import type { DatasetRunOptions } from '../flags.js';
import type { Language } from '../terminal/language.js';
import type { HarvestCommandOptions } from './harvest-flags.js';

/** Where archived reports come from and their dataset goes. */
export interface ArchiveContext {
  readonly folder: string;
  readonly archive: string;
  /** Ids of the sources of which the archive was asked. */
  readonly sources: readonly string[];
  /** Addresses of theirs that are left out. */
  readonly copies: readonly ArchivedAddress[];
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
export interface HarvestRun {
  readonly cards: readonly SourceCard[];
  readonly options: HarvestCommandOptions;
  readonly language: Language;
  readonly effects: HarvestCommandEffects;
  readonly settings: FetchSettings;
  readonly signal: AbortSignal;
}
