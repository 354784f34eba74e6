import { createHash } from 'node:crypto';
import type { Remember } from '../dataset/readings/gather-readings.js';
import type { InputReading } from '../dataset/readings/input-reading.js';
import type { ArchivedReport } from '../harvest/index.js';
import { asRoot } from './dataset-run.js';
import type { Effects } from './effects.js';
import { type ExtractHooks, readingOf } from './extract-inputs.js';

/** Enough of a hash that no two addresses of an archive share it. */
const HASH_DIGITS = 12;

/** Names of folders and files that every system can write. */
const LONGEST_NAME = 80;

/** Reads the reports of an archive one after the other. Throws once the signal is aborted. */
export async function* archivedInputs(
  reports: AsyncIterable<ArchivedReport>,
  archive: string,
  effects: Effects,
  hooks: ExtractHooks,
  remember: Remember,
): AsyncGenerator<InputReading> {
  for await (const report of reports) {
    hooks.signal.throwIfAborted();
    const path = archivedPath(archive, report);
    await hooks.onInput(path);
    const { bytes, finalUrl, agency, region } = report;
    const input = { path, url: finalUrl, bytes, agency, ...(region === null ? {} : { region }) };
    yield { ...(await readingOf(input, effects, hooks, remember)), isWithdrawn: report.isGone };
  }
}

/**
 * What a report of an archive is called in the dataset: `archive/<source>/<hash of its address>/<name>`. The same in every
 * run; who publishes and the year can be read from it.
 */
function archivedPath(archive: string, { source, url, name }: ArchivedReport): string {
  const hash = createHash('sha256').update(url).digest('hex').slice(0, HASH_DIGITS);
  return `${sourceRoot(archive, source)}${hash}/${asFileName(name)}`;
}

/** The beginning of the paths of all reports of a source. */
export function sourceRoot(archive: string, source: string): string {
  return `${asRoot(archive)}${asFileName(source)}/`;
}

function asFileName(text: string): string {
  const plain = text.replace(/[\p{Cc}\p{Cf}\s/\\:*?"<>|]+/gu, ' ').trim();
  return [...plain].slice(0, LONGEST_NAME).join('');
}
