import type { LabelIndex } from '../../label/label-index.js';
import type { PanelLayout } from '../../layout/table-layout.js';
import type { ColumnRange } from '../../page/column-range.js';
import type { PageLine } from '../../page/page-line.js';
import type { ColumnPlan } from '../plan/plan.js';
import { assign, type GridColumn, gridColumns } from '../plan/plan-by-grid.js';
import type { Division } from './division.js';

/** A column of the page without the label that divides it, and that label; null where none does. */
interface DividedColumn extends GridColumn {
  readonly by: string | null;
}

/**
 * Plans divided columns by the places of their labels: those of the report and those that are not divided are the columns
 * of the form, the others are none of it.
 *
 * @returns null where the places do not name every column, as where spans are lost
 */
export function planDividedGrid(
  headerLines: readonly PageLine[],
  layout: PanelLayout,
  index: LabelIndex,
  reach: ColumnRange,
  division: Division,
): ColumnPlan | null {
  const columns = gridColumns(headerLines, layout, index, reach)?.map((column) => parted(column, division));
  if (!columns || !isRegular(columns, division)) return null;
  const kept = columns.filter(({ by }) => by === null || by === division.own);
  const plan = assign(kept, layout, index);
  return columns.map((column) => {
    const at = kept.indexOf(column);
    const span = { from: column.from, to: column.to };
    return at === -1 ? { column: null, by: 'position', raw: column.by, span } : plan[at]!;
  });
}

function parted(column: GridColumn, { labels }: Division): DividedColumn {
  const dividing = column.header.find(({ raw }) => labels.includes(raw));
  if (!dividing) return { ...column, by: null };
  // Where cells are copied over their spans, a label stands over its column more than once.
  return { ...column, header: column.header.filter(({ raw }) => raw !== dividing.raw), by: dividing.raw };
}

/** Every label divides the same columns, in the same order, or stands beside them over none; else their places say nothing. */
function isRegular(columns: readonly DividedColumn[], { labels, own }: Division): boolean {
  const paths = labels.map((label) => pathsUnder(label, columns));
  const [first = []] = paths;
  if (own === null) return paths.every((each) => each.length > 0 && each.every((path) => path === ''));
  return (
    first.length > 0 &&
    first.every((path) => path !== '') &&
    paths.every((each) => each.join() === first.join())
  );
}

/** The labels over each of the columns that a label divides. */
function pathsUnder(label: string, columns: readonly DividedColumn[]): string[] {
  return columns.filter(({ by }) => by === label).map(pathOf);
}

function pathOf({ header }: Pick<GridColumn, 'header'>): string {
  return header.map(({ raw }) => raw).join('/');
}
