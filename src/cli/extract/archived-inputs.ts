import type { Remember } from '../../dataset/readings/gather-readings.js';
import type { InputReading, SourceStatus } from '../../dataset/readings/input-reading.js';
import type { ArchivedReport } from '../../harvest/index.js';
import type { Effects } from '../effects.js';
import { archivedPath } from './archived-path.js';
import { type ExtractHooks, startReading } from './extract-inputs.js';
import { inOrder, type Started } from './in-order.js';

/**
 * Reads the reports of an archive in their order, as many at once as there is room for, the latest version of each first. A
 * former version that cannot be read is no failure once a later one can. Throws once the signal is aborted.
 */
export async function* archivedInputs(
  reports: AsyncIterable<ArchivedReport>,
  archive: string,
  effects: Effects,
  hooks: ExtractHooks,
  remember: Remember,
): AsyncGenerator<InputReading> {
  let isLaterRead = false;
  const started = startVersions(reports, archive, effects, hooks, remember);
  for await (const { version, reading } of inOrder(started, hooks.extractor)) {
    const { url, firstSeen, lastSeen, isLatest } = version;
    if (isLatest) isLaterRead = false;
    yield {
      ...reading,
      failures: isLaterRead ? [] : reading.failures,
      status: statusOf(version, isLaterRead),
      seen: { address: url, firstSeen, lastSeen },
    };
    isLaterRead ||= reading.reports.length > 0;
  }
}

/** A version of an archived report without its bytes, and what it gave. */
interface ReadVersion {
  readonly version: Omit<ArchivedReport, 'bytes'>;
  readonly reading: InputReading;
}

async function* startVersions(
  reports: AsyncIterable<ArchivedReport>,
  archive: string,
  effects: Effects,
  hooks: ExtractHooks,
  remember: Remember,
): AsyncGenerator<Started<ReadVersion>> {
  for await (const { bytes, ...version } of reports) {
    hooks.signal.throwIfAborted();
    const path = archivedPath(archive, version);
    await hooks.onInput(path);
    const { finalUrl, agency, region } = version;
    const input = { path, url: finalUrl, bytes, agency, ...(region === null ? {} : { region }) };
    const { result, heldBytes } = await startReading(input, effects.fingerprint(), hooks, remember);
    yield { result: result.then((reading) => ({ version, reading })), heldBytes };
  }
}

function statusOf({ isLatest, isGone }: ReadVersion['version'], isLaterRead: boolean): SourceStatus {
  if (isLatest) return isGone ? 'withdrawn' : 'found';
  return isLaterRead ? 'replaced' : 'unreadable';
}
