import type { Finding } from '../../model/finding.js';
import { levelSums } from './level-sums.js';
import type { LevelVector } from './level-vector.js';

/** The report of a region below: the version that the dataset shows, and its others. */
export interface LevelChild {
  readonly current: LevelVector;
  readonly others: readonly LevelVector[];
}

/**
 * Holds a parent against its children as they stand now. Where a sum fails that holds with another version of one child, the finding
 * says so: the parent added up what the child had published by then.
 */
export function levelFindings(
  parent: LevelVector,
  children: readonly LevelChild[],
  own: LevelVector | null,
): Finding[] {
  const current = children.map((child) => child.current);
  const { scope, breaks, findings } = levelSums(parent, current, own);
  if (findings.length === 0) return [];
  const explaining = children.flatMap(({ others }, at) =>
    others.filter((other) => {
      const sums = levelSums(parent, current.with(at, other), own);
      return sums.scope === scope && sums.breaks.length < breaks.length;
    }),
  );
  const ids = [...new Set(explaining.map(({ reportId }) => reportId))];
  return ids.length === 0 ? [...findings] : findings.map((finding) => withVersions(finding, ids));
}

function withVersions(finding: Finding, ids: readonly string[]): Finding {
  return {
    ...finding,
    messageZh: `${finding.messageZh}；改用${ids.join('、')}的另一版本则相符之处更多：下级报告在汇总之后可能有过更正`,
    messageEn: `${finding.messageEn}; with another version of ${ids.join(', ')} more of them are: it may have been corrected after it was added up`,
  };
}
