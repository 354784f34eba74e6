import { chooseCurrent, rankOf, revisedCells, type SeenReport, type VersionRank } from '../../panel/index.js';
import type { LoadedVersion } from './finished.js';

/** A later version with fewer cells decided than this share is no whole report: a page that was cut, or put up in part. */
const WHOLE_SHARE = 0.9;

/** What says whether a version is the one that the dataset shows. */
export interface VersionStanding extends Pick<LoadedVersion, 'status' | 'seen'> {
  readonly rank: VersionRank;
}

/** How a version stands among others. */
export function standingOf({ report, status, seen }: LoadedVersion): VersionStanding {
  return { rank: rankOf(report), status, seen };
}

/**
 * The index of the version that the dataset shows: of those that no other takes the place of, the one with most cells decided. -1
 * where there is none.
 */
export function currentVersion(versions: readonly VersionStanding[]): number {
  const standing = versions.filter((version) => !isOutdated(version, versions));
  const at = chooseCurrent(standing.map(({ rank }) => rank));
  return at < 0 ? -1 : versions.indexOf(standing[at]!);
}

/** Whether a version that is as complete takes the place of this one. */
function isOutdated(version: VersionStanding, versions: readonly VersionStanding[]): boolean {
  const least = WHOLE_SHARE * version.rank.decided;
  return versions.some((other) => takesThePlaceOf(other, version) && other.rank.decided >= least);
}

/** What is there takes the place of what is gone, and else what came later at the same address. */
function takesThePlaceOf(other: VersionStanding, version: VersionStanding): boolean {
  const isThere = other.status === 'found';
  return isThere === (version.status === 'found') ? isLaterAtAddress(other, version) : isThere;
}

function isLaterAtAddress(later: VersionStanding, version: VersionStanding): boolean {
  if (later.seen === null || later.seen.address !== version.seen?.address) return false;
  return later.seen.firstSeen > version.seen.firstSeen;
}

/** Two versions of which one took the place of the other at its address. */
export interface Succession {
  readonly before: SeenReport;
  readonly after: SeenReport;
}

/** What followed what at each address, in the order of time. */
export function successions(versions: readonly LoadedVersion[]): Succession[] {
  return [...byAddress(versions).values()].flatMap((chain) =>
    chain.slice(1).map((after, at) => ({ before: seenReport(chain[at]!), after: seenReport(after) })),
  );
}

function seenReport({ report, seen }: SeenVersion): SeenReport {
  return { report, firstSeen: seen.firstSeen, lastSeen: seen.lastSeen };
}

/**
 * Versions that followed each other at one address with the same figures are one, as it was seen last: the archive keeps each
 * change of a page, and most are none of its report.
 */
export function withoutRepeats(versions: readonly LoadedVersion[]): LoadedVersion[] {
  const merged = new Map<LoadedVersion, LoadedVersion | null>();
  for (const chain of byAddress(versions).values()) {
    let since = chain[0]!.seen.firstSeen;
    chain.forEach((version, at) => {
      const next = chain[at + 1];
      const isRepeated = next !== undefined && revisedCells(version.report, next.report).length === 0;
      merged.set(version, isRepeated ? null : { ...version, seen: { ...version.seen, firstSeen: since } });
      if (!isRepeated) since = next?.seen.firstSeen ?? since;
    });
  }
  return versions.flatMap((version) => (merged.has(version) ? (merged.get(version) ?? []) : [version]));
}

type SeenVersion = LoadedVersion & { readonly seen: NonNullable<LoadedVersion['seen']> };

/** The versions of an archive by address, each in the order of time. */
function byAddress(versions: readonly LoadedVersion[]): Map<string, SeenVersion[]> {
  const chains = new Map<string, SeenVersion[]>();
  for (const version of versions) {
    if (!isSeen(version)) continue;
    chains.set(version.seen.address, [...(chains.get(version.seen.address) ?? []), version]);
  }
  for (const chain of chains.values()) chain.sort((a, b) => (a.seen.firstSeen < b.seen.firstSeen ? -1 : 1));
  return chains;
}

function isSeen(version: LoadedVersion): version is SeenVersion {
  return version.seen !== null;
}
