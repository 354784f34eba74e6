import { bestHeaderLikeness, headerLikeness, isFragmentLikeness } from '../../label/fragment.js';
import type { LabelIndex } from '../../label/label-index.js';
import type { LayoutColumn, PanelLayout } from '../../layout/table-layout.js';
import { type ColumnRange, columnBehind, isWithin, reachOf } from '../../page/column-range.js';
import type { PageLine, PageSlot } from '../../page/page-line.js';
import { bestAssignment } from './best-assignment.js';
import { withBlocksBesides } from './blocks-besides.js';
import { withStackedLabels } from './cut-labels/stacked-labels.js';
import { withoutTwins } from './cut-labels/twin-fragments.js';
import { columnWorth, contradictsGroups, type HeaderPath, MOST_WORTH } from './header-worth.js';
import { joinsLabels } from './joined-labels.js';
import type { ColumnPlan, PlannedColumn } from './plan.js';
import { wholeSlots } from './whole-slots.js';
import { withWideGroups } from './wide-groups.js';

/** A column of the page: the header slots over it from top to bottom, and the grid columns that it covers. */
export interface GridColumn {
  readonly header: readonly PageSlot[];
  readonly from: number;
  readonly to: number;
}

/**
 * Plans the columns of a panel from the places of its header slots: each grid column is named by the slots over it, and
 * the columns of the page are assigned to those of the form as one problem. A column that the form does not have may stand
 * at either edge (单位, 备注): it is known by a label of its own over what the rows have behind theirs.
 *
 * @param headerLines the lines of the header, top first
 * @param reach the columns that the slots behind the labels of rows cover
 * @returns null where no slot of the header is a label of the panel's columns
 */
export function planByGrid(
  headerLines: readonly PageLine[],
  layout: PanelLayout,
  index: LabelIndex,
  reach: ColumnRange,
): ColumnPlan | null {
  const columns = gridColumns(headerLines, layout, index, reach);
  return columns && assign(columns, layout, index);
}

/** The columns of the page with the header slots over each; null where no slot is a label of the panel's columns. */
export function gridColumns(
  headerLines: readonly PageLine[],
  layout: PanelLayout,
  index: LabelIndex,
  reach: ColumnRange,
): readonly GridColumn[] | null {
  const slots = withStackedLabels(headerLines, layout, index)
    .map((line) => ({ ...line, slots: wholeSlots(line, layout, index) }))
    .flatMap((line) => withWideGroups(line, layout, index).slots)
    .filter((slot) => namesColumns(slot, layout, index));
  const anchors = slots.filter((slot) => isPartOfLabel(slot, layout, index));
  if (anchors.length === 0) return null;
  const within = slots.filter((slot) => isWithin(slot, reach));
  return columnsUnder(slots, reachOf([...anchors, ...within]), layout, index);
}

/** Labels of a header that stand over a column; a corner or a spanner over all columns names none. */
function namesColumns(slot: PageSlot, layout: PanelLayout, index: LabelIndex): boolean {
  const { label } = slot;
  if (!label) return false;
  const { banner, corner, spanner } = layout.panel;
  const others = [banner, corner, spanner].filter((caption) => caption !== undefined);
  return !others.some((caption) => index.likeness(label, caption) > 0);
}

function isPartOfLabel({ label }: PageSlot, { columnCaptions }: PanelLayout, index: LabelIndex): boolean {
  return label !== null && bestHeaderLikeness(label, columnCaptions, index) > 0;
}

function columnsUnder(
  slots: readonly PageSlot[],
  { from, to }: ColumnRange,
  layout: PanelLayout,
  index: LabelIndex,
): GridColumn[] {
  const headerOf = slotsByColumn(slots);
  const columns: GridColumn[] = [];
  for (let column = from; column < to; column += 1) {
    const header = headerOf.get(column) ?? [];
    const own = header.at(-1);
    const last = columns.at(-1);
    // A slot over several columns is one wide column, unless it is a group whose own columns lost their labels.
    if (own && !isOfGroup(own, layout, index) && last && last.header.at(-1) === own)
      columns[columns.length - 1] = { ...last, to: column };
    else columns.push({ header, from: column, to: column });
  }
  return columns;
}

/** The slots over each grid column, in their order. */
function slotsByColumn(slots: readonly PageSlot[]): ReadonlyMap<number, readonly PageSlot[]> {
  const byColumn = new Map<number, PageSlot[]>();
  for (const slot of slots)
    for (let column = slot.column; column < columnBehind(slot); column += 1) {
      const over = byColumn.get(column);
      if (over) over.push(slot);
      else byColumn.set(column, [slot]);
    }
  return byColumn;
}

/** The columns of the page assigned to those of the form as one problem. */
export function assign(columns: readonly GridColumn[], layout: PanelLayout, index: LabelIndex): ColumnPlan {
  const paths = columns.map((column) => pathOf(column, layout));
  const formOf = assignment(paths, layout.columns, index);
  const plan = columns.map((column, i) =>
    planned(column, paths[i]!, layout.columns[formOf[i] ?? -1] ?? null, layout, index),
  );
  const headers = columns.map(({ header }) => header);
  // Under the label of a group alone stands no column that the form does not have: a figure there is one too many for its row.
  const isNamed = ({ column }: PlannedColumn, at: number) =>
    column !== null || !isOfGroup(headers[at]!.at(-1), layout, index);
  return withoutTwins(withBlocksBesides(plan, headers, layout, index), layout).filter(isNamed);
}

/** Whether a slot is the label of a group: it is none of a column of its own. */
function isOfGroup(slot: PageSlot | undefined, { columnGroups }: PanelLayout, index: LabelIndex): boolean {
  const label = slot?.label;
  return label != null && [...columnGroups].some((group) => index.likeness(label, group) > 0);
}

/** For each column of the page the index of that of the form. A header that is the form's own needs no search. */
function assignment(
  paths: readonly HeaderPath[],
  form: readonly LayoutColumn[],
  index: LabelIndex,
): readonly number[] {
  const worthOf = (i: number, j: number) => {
    const away = Math.abs((i + 0.5) / paths.length - (j + 0.5) / form.length);
    return columnWorth(paths[i]!, form[j]!, away, index);
  };
  if (paths.length === form.length && paths.every((_, i) => worthOf(i, i) === MOST_WORTH))
    return [...paths.keys()];
  const worth = paths.map((_, i) => form.map((_, j) => worthOf(i, j)));
  return paths.length <= form.length ? bestAssignment(worth) : invert(bestAssignment(transpose(worth)));
}

function pathOf(column: GridColumn, layout: PanelLayout): HeaderPath {
  const labels = column.header.flatMap((slot) => slot.label ?? []);
  return { labels: labels.filter((label) => !joinsLabels(label, layout)) };
}

function planned(
  column: GridColumn,
  path: HeaderPath,
  target: LayoutColumn | null,
  layout: PanelLayout,
  index: LabelIndex,
): PlannedColumn {
  const own = column.header.at(-1);
  const span = { from: column.from, to: column.to };
  const raw = own?.raw ?? null;
  const isKnown = own?.label && target && !joinsLabels(own.label, layout);
  if (!isKnown || contradictsGroups(path, target, layout.columnGroups, index)) {
    return { column: target, by: 'position', raw, span };
  }
  const likeness = headerLikeness(own.label, target.path.at(-1)!, index);
  const by = likeness === 0 ? 'position' : isFragmentLikeness(likeness) ? 'fragment' : 'label';
  return { column: target, by, raw, span };
}

function transpose(matrix: readonly (readonly number[])[]): number[][] {
  return (matrix[0] ?? []).map((_, column) => matrix.map((row) => row[column]!));
}

function invert(assignment: readonly number[]): number[] {
  const inverse: number[] = [];
  assignment.forEach((target, source) => {
    inverse[target] = source;
  });
  return inverse;
}
