import type { Caption } from '../../../forms/index.js';
import type { FoldedLabel } from '../../label/fold-label.js';
import { headerLikeness } from '../../label/fragment.js';
import type { LabelIndex } from '../../label/label-index.js';
import type { LayoutColumn } from '../../layout/table-layout.js';

/** A column of the page by its header: the labels over it, the outermost first. */
export interface HeaderPath {
  readonly labels: readonly FoldedLabel[];
}

/** The groups over a column decide between columns of the same name (总计 under 行政复议 and under 复议后起诉). */
const GROUP = 0.3;
/** Position decides only between columns that their labels leave equal. */
const POSITION = 0.05;
/** A column under the label and the groups of one of the form, in its place; no other pair is worth as much. */
export const MOST_WORTH = 1 + GROUP + POSITION;

/**
 * What it is worth to take a column of the page for a column of the form.
 *
 * @param away how far apart they stand, as a part of the width of the panel
 */
export function columnWorth(path: HeaderPath, column: LayoutColumn, away: number, index: LabelIndex): number {
  const own = path.labels.at(-1);
  const leaf = own ? headerLikeness(own, column.path.at(-1)!, index) : 0;
  return leaf + GROUP * groupAgreement(path, column, index) + POSITION * (1 - away);
}

/** Mean likeness of the groups of a column with the labels over it; half where the page shows none. */
function groupAgreement(path: HeaderPath, column: LayoutColumn, index: LabelIndex): number {
  const groups = column.path.slice(0, -1);
  const above = path.labels.slice(0, -1);
  if (groups.length === 0 || above.length === 0) return groups.length === above.length ? 1 : 0.5;
  const best = groups.map((group) => Math.max(...above.map((label) => index.likeness(label, group))));
  return best.reduce((sum, likeness) => sum + likeness, 0) / groups.length;
}

/** True where the labels over a column are of groups which its column of the form does not belong to, or in another order. */
export function contradictsGroups(
  path: HeaderPath,
  column: LayoutColumn,
  groups: ReadonlySet<Caption>,
  index: LabelIndex,
): boolean {
  const depths = path.labels.slice(0, -1).flatMap((label) => {
    const meant = [...index.alike(label).keys()].filter((caption) => groups.has(caption));
    return meant.length === 0 ? [] : [Math.max(...meant.map((caption) => column.path.indexOf(caption)))];
  });
  return depths.some((depth, at) => depth < 0 || depth < (depths[at - 1] ?? 0));
}
