import { groupBy } from '../../../model/group-by.js';
import type { LabelIndex } from '../../label/label-index.js';
import type { PanelLayout } from '../../layout/table-layout.js';
import type { Token } from '../../rows/tokens.js';
import { columnLikeness } from '../plan/column-likeness.js';
import type { ColumnPlan, PlannedColumn } from '../plan/plan.js';
import { planBySequence } from '../plan/plan-by-sequence.js';
import { type Division, isDividing } from './division.js';

/**
 * Plans divided columns by the sequence of their labels: each column in as many as there are dividing labels, where these
 * come in one order under every column; or all columns once for each label, where the header repeats them so.
 *
 * @returns null where the labels come otherwise, or do not say which columns are those of the report
 */
export function planDividedSequence(
  header: readonly Token[],
  layout: PanelLayout,
  index: LabelIndex,
  { labels, own }: Division,
): ColumnPlan | null {
  if (own === null) return null;
  const dividing = header.filter((token) => isDividing(token, layout, index)).map(({ raw }) => raw);
  const named = header.filter(({ labels: [label] }) => columnLikeness(label, layout, index) > 0);
  const { length } = layout.columns;
  const under = isRepeated(dividing, labels, length) ? wholePlan(named, layout, index) : null;
  if (under) return under.flatMap((column) => labels.map((label) => ofLabel(column, label, own)));
  const once = isRepeated(dividing, labels, 1) ? onceOf(named, labels.length) : null;
  const over = once && wholePlan(once, layout, index);
  return over ? labels.flatMap((label) => over.map((column) => ofLabel(column, label, own))) : null;
}

function isRepeated(all: readonly string[], part: readonly string[], times: number): boolean {
  return all.length === part.length * times && all.every((each, at) => each === part[at % part.length]);
}

function ofLabel(column: PlannedColumn, label: string, own: string): PlannedColumn {
  return label === own ? column : { column: null, by: 'position', raw: label, span: null };
}

/** The columns of the form in the order of their labels, where each has its own. */
function wholePlan(named: readonly Token[], layout: PanelLayout, index: LabelIndex): ColumnPlan | null {
  const plan = planBySequence(named, layout, layout.columns.length, index);
  return plan.every(({ by }) => by === 'label') ? plan : null;
}

/** The labels of a header that prints them several times, line by line, as if it printed them once. */
function onceOf(named: readonly Token[], times: number): Token[] | null {
  const lines = [...groupBy(named, ({ line }) => line).values()];
  const once = lines.map((line) => line.slice(0, line.length / times));
  const isWhole = lines.every((line, at) =>
    isRepeated(
      line.map(({ raw }) => raw),
      once[at]!.map(({ raw }) => raw),
      times,
    ),
  );
  return isWhole ? once.flat() : null;
}
