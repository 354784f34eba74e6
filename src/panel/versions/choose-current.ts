import type { Report } from '../../model/report.js';

/** Kinds of files from the one that keeps most of a table to the one that keeps least; others come last. */
const KINDS = [
  'text/html',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.ms-wordml',
  'application/pdf',
  'application/msword',
  'text/markdown',
  'text/plain',
];

/** What versions of a report are chosen by. */
export interface VersionRank {
  readonly decided: number;
  readonly published: string | null;
  readonly mediaType: string | null;
  readonly path: string;
  readonly sha256: string | null;
}

/** The rank of a version. */
export function rankOf(report: Report): VersionRank {
  const { published, source } = report;
  const { mediaType, path, sha256 } = source;
  return { decided: decidedCells(report), published, mediaType, path, sha256 };
}

/**
 * The index of the version to go on with: the one with most cells decided (a figure we stand behind, or plainly nothing),
 * then the latest published, then the kind of file that keeps most, then path and hash, so that the order given does not
 * matter. -1 where there is none.
 */
export function chooseCurrent(versions: readonly VersionRank[]): number {
  const [best] = [...versions].sort(
    (a, b) =>
      b.decided - a.decided ||
      byText(b.published ?? '', a.published ?? '') ||
      kindOf(a) - kindOf(b) ||
      byText(a.path, b.path) ||
      byText(a.sha256 ?? '', b.sha256 ?? ''),
  );
  return best ? versions.indexOf(best) : -1;
}

/** How many cells are read beyond doubt: figures we stand behind, plain blanks and dashes. */
export function decidedCells({ cells }: Report): number {
  return [...cells.values()].filter(
    ({ resolved, state }) => resolved !== null || state === 'blank' || state === 'dash',
  ).length;
}

function kindOf({ mediaType }: VersionRank): number {
  const at = KINDS.indexOf(mediaType ?? '');
  return at < 0 ? KINDS.length : at;
}

/** By code units: the same on every machine. */
function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
