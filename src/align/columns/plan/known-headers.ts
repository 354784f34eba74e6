import type { LabelIndex } from '../../label/label-index.js';
import { ownText, type Recall, recalled } from '../../label/recalled.js';
import type { PanelLayout } from '../../layout/table-layout.js';
import type { ColumnRange } from '../../page/column-range.js';
import type { PageLine } from '../../page/page-line.js';
import type { ColumnPlan } from './plan.js';
import { planByGrid } from './plan-by-grid.js';

/** Headers of one panel that are kept: sites print it in some dozens of grids. */
const MOST_HEADERS = 64;
const plans = new WeakMap<LabelIndex, WeakMap<PanelLayout, Recall<ColumnPlan | null>>>();

/** The plan of a panel by the places of its header slots, recalled where a header like it was read before. */
export function planOfHeader(
  headerLines: readonly PageLine[],
  layout: PanelLayout,
  index: LabelIndex,
  reach: ColumnRange,
): ColumnPlan | null {
  const recall = plansOf(layout, index);
  return recall(textsInPlace(headerLines, reach), () =>
    withOwnTexts(planByGrid(headerLines, layout, index, reach)),
  );
}

/** A plan that keeps no page in memory, of which its texts are parts. */
function withOwnTexts(plan: ColumnPlan | null): ColumnPlan | null {
  return plan?.map((each) => ({ ...each, raw: each.raw === null ? null : ownText(each.raw) })) ?? null;
}

function plansOf(layout: PanelLayout, index: LabelIndex): Recall<ColumnPlan | null> {
  const ofIndex = plans.get(index) ?? new WeakMap<PanelLayout, Recall<ColumnPlan | null>>();
  const recall = ofIndex.get(layout) ?? recalled<ColumnPlan | null>(MOST_HEADERS);
  plans.set(index, ofIndex.set(layout, recall));
  return recall;
}

/** All that a plan is made of: the places of the slots of a header, their texts, and the labels that these stand for. */
function textsInPlace(headerLines: readonly PageLine[], { from, to }: ColumnRange): string {
  let texts = `${from} ${to}`;
  for (const { frame, isImplied, slots } of headerLines) {
    texts += isImplied ? `\nimplied ${frame}` : `\n${frame}`;
    for (const { raw, label, column, columnSpan } of slots)
      texts += `\t${column} ${columnSpan} ${raw.length} ${raw}${label ? `\t${label.serial} ${label.core}` : ''}`;
  }
  return texts;
}
