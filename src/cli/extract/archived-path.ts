import { createHash } from 'node:crypto';
import { inputPath, pathInFolder } from '../../collect/input-path.js';
import type { ArchivedAddress, ArchivedReport } from '../../harvest/index.js';
import type { Absence } from '../../model/absence.js';

/** Enough of a hash that no two addresses of an archive share it. */
const HASH_DIGITS = 12;

/** Names of folders and files that every system can write. */
const LONGEST_NAME = 80;

/**
 * What a report of an archive is called in the dataset: `archive/<source>/<hash of its address>/<name>`, further versions
 * `…/v2/<name>`. The same in every run; who publishes and the year can be read from it.
 */
export function archivedPath(archive: string, report: Omit<ArchivedReport, 'bytes'>): string {
  const ofVersion = report.version === 1 ? '' : `v${report.version}/`;
  return `${addressFolder(archive, report)}${ofVersion}${asFileName(report.name)}`;
}

/**
 * What it says of a report of former runs that an archive does not give it: gone, if it is of a source that was asked for. An
 * address that is left out as a copy is none of the dataset, as if it had never been there.
 */
export function archiveAbsence(
  archive: string,
  sources: readonly string[],
  copies: readonly ArchivedAddress[],
): Absence {
  const asked = sources.map((source) => sourceFolder(archive, source));
  const leftOut = copies.map((copy) => addressFolder(archive, copy));
  return (path) => {
    const isIn = (folder: string) => path.startsWith(folder);
    return asked.some(isIn) && !leftOut.some(isIn) ? 'gone' : null;
  };
}

/** The beginning of the paths of all versions that an address gave. */
function addressFolder(archive: string, { source, url }: ArchivedAddress): string {
  const hash = createHash('sha256').update(url).digest('hex').slice(0, HASH_DIGITS);
  return `${sourceFolder(archive, source)}${hash}/`;
}

function sourceFolder(archive: string, source: string): string {
  return `${pathInFolder(inputPath(archive), asFileName(source))}/`;
}

function asFileName(text: string): string {
  const plain = text.replace(/[\p{Cc}\p{Cf}\s/\\:*?"<>|]+/gu, ' ').trim();
  return [...plain].slice(0, LONGEST_NAME).join('');
}
