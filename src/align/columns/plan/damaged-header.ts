import { headerLikeness, isFragmentLikeness } from '../../label/fragment.js';
import type { LabelIndex } from '../../label/label-index.js';
import type { PanelLayout } from '../../layout/table-layout.js';
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
  if (!fragmentsInOrder(tokens, layout, index)) return planByPosition(layout.columns);
  const isReplaced = lacksLabel(tokens, layout, index);
  return layout.columns.map((column) => {
    const known = found.find((planned) => planned.column === column);
    if (known) return known;
    const fragment = tokens.find((token) =>
      isFragmentLikeness(headerLikeness(token.labels[0], column.path.at(-1)!, index)),
    );
    const by = fragment && !isReplaced ? 'fragment' : 'position';
    return { column, by, raw: fragment?.raw ?? null, span: null };
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
function lacksLabel(tokens: readonly Token[], layout: PanelLayout, index: LabelIndex): boolean {
  return (
    leafTokens(tokens, layout, index).length < layout.columns.length &&
    unknownTokens(tokens, layout, index).length > 0
  );
}

/** The labels of a header that are those of its columns, or what is left of one. */
function leafTokens(tokens: readonly Token[], layout: PanelLayout, index: LabelIndex): Token[] {
  const leaves = [...new Set(layout.columns.map((column) => column.path.at(-1)!))];
  return tokens.filter((token) => leaves.some((leaf) => headerLikeness(token.labels[0], leaf, index) > 0));
}

/**
 * Where every column has left some label or fragment, they have to come in the order of the form: column by column, or
 * level by level as a header with groups is written.
 */
function fragmentsInOrder(tokens: readonly Token[], layout: PanelLayout, index: LabelIndex): boolean {
  const printed = leafTokens(tokens, layout, index);
  if (printed.length !== layout.columns.length) return true;
  const byLevel = [...layout.columns].sort((a, b) => a.path.length - b.path.length);
  return [layout.columns, byLevel].some((order) =>
    order.every((column, at) => headerLikeness(printed[at]!.labels[0], column.path.at(-1)!, index) > 0),
  );
}
