import type { Caption } from '../../../forms/index.js';
import type { FoldedLabel } from '../../label/fold-label.js';
import { headerLikeness } from '../../label/fragment.js';
import { knownLabel, type LabelIndex } from '../../label/label-index.js';
import type { LayoutColumn, PanelLayout } from '../../layout/table-layout.js';
import type { Token } from '../../rows/tokens.js';
import { type ColumnPlan, type PlannedColumn, planByPosition } from './plan.js';

/**
 * A header that lost some labels, or parts of them: the form's own order, as long as what is left does not speak
 * against it. Where it does, the columns are known by position only, which the findings will say.
 *
 * @param found the columns whose labels are whole
 */
export function planDamaged(
  tokens: readonly Token[],
  layout: PanelLayout,
  found: readonly PlannedColumn[],
  index: LabelIndex,
): ColumnPlan {
  const printed = leafTokens(tokens, layout, index);
  const possible = ENDS.flatMap((end) =>
    ordersOf(layout).map((order) => ownersOf(printed, order, end, index)),
  ).filter((owners) => owners !== null);
  if (possible.length === 0) return planByPosition(layout.columns);
  const isReplaced = lacksLabel(printed, tokens, layout, index);
  return layout.columns.map((column) => {
    const known = found.find((planned) => planned.column === column);
    if (known) return known;
    const own = printed.find((_, at) => possible.every((owners) => owners[at] === column));
    const by = own && !isReplaced ? 'fragment' : 'position';
    return { column, by, raw: own?.raw ?? null, span: null };
  });
}

/** Labels of the header that are neither a label of the panel nor a fragment of one. */
export function unknownTokens(tokens: readonly Token[], layout: PanelLayout, index: LabelIndex): Token[] {
  const { banner, corner, spanner } = layout.panel;
  const captions = [banner, corner, spanner, ...layout.columns.flatMap((column) => column.path)];
  return tokens.filter(
    (token) => !captions.some((caption) => caption && headerLikeness(token.labels[0], caption, index) > 0),
  );
}

/** Fewer labels and fragments than columns, and a label nobody knows: it stands over one of the columns, and is not theirs. */
function lacksLabel(
  printed: readonly Token[],
  tokens: readonly Token[],
  layout: PanelLayout,
  index: LabelIndex,
): boolean {
  return printed.length < layout.columns.length && unknownTokens(tokens, layout, index).length > 0;
}

/** The labels of a header that are those of its columns, or what is left of one. */
function leafTokens(tokens: readonly Token[], layout: PanelLayout, index: LabelIndex): Token[] {
  const leaves = [...new Set(layout.columns.map((column) => column.path.at(-1)!))];
  return tokens.filter((token) => leaves.some((leaf) => headerLikeness(token.labels[0], leaf, index) > 0));
}

/** What is left of labels that narrow cells wrap: the first line of each, or the last. */
const ENDS = ['startsWith', 'endsWith'] as const;
type End = (typeof ENDS)[number];

function isLeftOf(label: FoldedLabel, caption: Caption, end: End, index: LabelIndex): boolean {
  if (index.likeness(label, caption) > 0) return true;
  return (
    index.fragmentOf(label).has(caption) && knownLabel(caption).cores.some((core) => core[end](label.core))
  );
}

/** Labels come in the order of the form: column by column, or level by level as a header with groups is written. */
function ordersOf({ columns }: PanelLayout): (readonly LayoutColumn[])[] {
  return [columns, [...columns].sort((a, b) => a.path.length - b.path.length)];
}

/**
 * For each label or fragment the column that it is of, null where it may be that of several: all are laid over the columns
 * in their order, once as far to the left as they fit and once as far to the right.
 *
 * @returns null where they do not fit in this order
 */
function ownersOf(
  printed: readonly Token[],
  order: readonly LayoutColumn[],
  end: End,
  index: LabelIndex,
): (LayoutColumn | null)[] | null {
  const first = leftmost(printed, order, end, index);
  const last = leftmost(printed.toReversed(), order.toReversed(), end, index)?.reverse();
  if (!first || !last) return null;
  return first.map((column, at) => (column === last[at] ? column : null));
}

function leftmost(
  printed: readonly Token[],
  order: readonly LayoutColumn[],
  end: End,
  index: LabelIndex,
): LayoutColumn[] | null {
  let at = 0;
  const owners = printed.map(({ labels: [label] }) => {
    while (at < order.length && !isLeftOf(label, order[at]!.path.at(-1)!, end, index)) at += 1;
    at += 1;
    return order[at - 1];
  });
  return owners.every((column) => column !== undefined) ? owners : null;
}
