import { ownLabel } from '../../division/own-label.js';
import type { LabelIndex } from '../../label/label-index.js';
import { termOf } from '../../label/term.js';
import type { PanelLayout } from '../../layout/table-layout.js';
import type { Token } from '../../rows/tokens.js';
import { columnLikeness } from '../plan/column-likeness.js';

/** How the columns of a panel are divided (本年 | 上年 under each of them, or over all): the labels that do it. */
export interface Division {
  /** Each label once, in the order of the page. */
  readonly labels: readonly string[];
  /** The one under which the figures of the report stand; null where they do not say. */
  readonly own: string | null;
}

/** Whether a label of a header divides columns, and is none of the form. */
export function isDividing({ raw, labels: [own] }: Token, layout: PanelLayout, index: LabelIndex): boolean {
  return columnLikeness(own, layout, index) === 0 && termOf(raw) !== null;
}

/**
 * How the labels of a header divide the columns below or above them; null where they do not. Quantities made from figures
 * divide nothing by themselves: they stand beside the columns like a remark.
 *
 * @param year of the report, as far as it is known
 */
export function divisionOf(
  header: readonly Token[],
  layout: PanelLayout,
  index: LabelIndex,
  year: number | null,
): Division | null {
  const dividing = header.filter((token) => isDividing(token, layout, index));
  const labels = [...new Set(dividing.map(({ raw }) => raw))];
  if (labels.length < 2 || labels.every((label) => termOf(label)?.kind === 'beside')) return null;
  return { labels, own: ownLabel(labels, year) };
}
