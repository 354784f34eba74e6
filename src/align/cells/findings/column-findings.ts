import type { Finding } from '../../../model/finding.js';
import type { PlacedRows } from '../../columns/place/placed-rows.js';
import type { Placement } from '../../columns/place/placement.js';
import type { ColumnPlan } from '../../columns/plan/plan.js';
import { readingFinding } from '../../findings.js';
import { cellAt, type LayoutColumn, type PanelLayout } from '../../layout/table-layout.js';
import { holdsFigure, isFlowing } from '../../page/page-line.js';
import { type ColumnTwice, namesakesOf } from './columns-twice.js';

/** What is to be said about the columns of a panel: unknown headers, another order, columns too many or missing. */
export function columnFindings({ plan, rows }: PlacedRows, panel: PanelLayout): Finding[] {
  const cellsOf = (columns: readonly LayoutColumn[]) =>
    rows.flatMap(({ row }) => columns.map((column) => cellAt(row.found.row, column)));
  const moved = movedColumns(plan, panel);
  const isJumbled = moved.length > 0 && rows.some(({ row }) => row.frame !== 'grid');
  return [
    ...unlabelled(plan, rows, cellsOf),
    ...reordered(plan, moved, cellsOf),
    ...extra(plan, rows, cellsOf),
    ...missing(plan, panel, isJumbled, cellsOf),
  ];
}

type CellsOf = (columns: readonly LayoutColumn[]) => string[];

function nameOf(column: LayoutColumn): string {
  return column.path.map((caption) => caption.label).join(' / ');
}

function unlabelled(plan: ColumnPlan, rows: PlacedRows['rows'], cellsOf: CellsOf): Finding[] {
  const byPlace = plan.flatMap(({ column, by, raw }) =>
    column && by === 'position' ? [{ column, raw }] : [],
  );
  if (byPlace.length === 0) return [];
  // In flowing text a column is found by counting from the others: where most of them are unknown, so are the rest.
  const isCounted = rows.some(({ row }) => isFlowing(row)) && byPlace.length * 2 > plan.length;
  const doubtful = isCounted
    ? plan.flatMap(({ column }) => column ?? [])
    : byPlace.map(({ column }) => column);
  const names = byPlace.map(({ column }) => nameOf(column)).join('、');
  const printed = byPlace.map(({ raw }) => raw ?? '').filter((raw) => raw !== '');
  return [
    readingFinding(
      'READ-COLUMN-LABEL',
      cellsOf(doubtful),
      `列名缺失、无法识别或不能确定在哪一列之上，按位置读取：${names}`,
      `columns whose label is missing, not known or over no certain column, read by their position: ${names}`,
      printed.length > 0 ? printed.join(' | ') : null,
    ),
  ];
}

function reordered(plan: ColumnPlan, moved: readonly LayoutColumn[], cellsOf: CellsOf): Finding[] {
  if (moved.length === 0) return [];
  const order = plan.flatMap(({ column }) => (column ? [nameOf(column)] : [])).join('、');
  return [
    readingFinding(
      'READ-COLUMN-ORDER',
      cellsOf(moved),
      `各列次序与规定格式不同，按列名读取：${order}`,
      `the columns stand in another order than on the form; read by their labels: ${order}`,
      order,
    ),
  ];
}

function movedColumns(plan: ColumnPlan, panel: PanelLayout): LayoutColumn[] {
  const columns = plan.flatMap(({ column }) => (column ? [column] : []));
  const places = columns.map((column) => panel.columns.indexOf(column));
  return columns.filter((_, at) => {
    const before = places.slice(0, at);
    const after = places.slice(at + 1);
    return before.some((place) => place > places[at]!) || after.some((place) => place < places[at]!);
  });
}

/** A second column of the same name is no harm while it repeats its neighbour, as cells copied over their spans do. */
function extra(plan: ColumnPlan, rows: PlacedRows['rows'], cellsOf: CellsOf): Finding[] {
  return plan.flatMap(({ column, raw, span }, at) => {
    if (column !== null) return [];
    const namesakes = namesakesOf({ plan, rows }, at);
    return namesakes.length > 0
      ? namesakes.map((namesake) => twice(raw ?? '', namesake))
      : [
          readingFinding(
            'READ-COLUMN-EXTRA',
            // Where no place but the sequence of labels says which column it is, it may as well be one beside it.
            span === null ? cellsOf(plan.flatMap((planned) => planned.column ?? [])) : [],
            `规定格式没有的一列，未读取：${raw ?? ''}`,
            `a column that the form does not have was not read: ${raw ?? ''}`,
            raw,
          ),
          ...emptyBeside(plan, rows, at).map((beside) => perhapsBeside(raw ?? '', beside, cellsOf)),
        ];
  });
}

function perhapsBeside(raw: string, column: LayoutColumn, cellsOf: CellsOf): Finding {
  const name = nameOf(column);
  return readingFinding(
    'READ-COLUMN-LABEL',
    cellsOf([column]),
    `“${name}”一列全无数字，而旁边列名无法识别的一列（${raw}）有数字，可能是它的`,
    `the column "${name}" prints nothing, and the one beside it, whose label is unknown (${raw}), has figures: they may be its own`,
    raw,
  );
}

/** Columns of the form nearest to a place that print nothing where it prints figures: these may well be theirs. */
function emptyBeside(plan: ColumnPlan, rows: PlacedRows['rows'], at: number): LayoutColumn[] {
  if (!rows.some(({ placement }) => prints(placement, at))) return [];
  const isEmpty = (place: number) => rows.every(({ placement }) => !prints(placement, place));
  return [-1, 1].flatMap((step) => {
    let place = at + step;
    while (plan[place]?.column === null && isEmpty(place)) place += step;
    return (isEmpty(place) && plan[place]?.column) || [];
  });
}

function prints(placement: Placement, at: number): boolean {
  const slot = placement.kind === 'placed' ? placement.slots[at] : null;
  return slot != null && holdsFigure(slot);
}

function twice(raw: string, { column, differing, alike }: ColumnTwice): Finding {
  return readingFinding(
    'READ-COLUMN-TWICE',
    [...differing, ...alike].map(({ row }) => cellAt(row.found.row, column)),
    `“${raw}”一列出现不止一次，数字不同，不能确定哪一列是本报告的`,
    `the column "${raw}" stands on the page more than once with other figures; which is that of the report is open`,
    raw,
  );
}

/** Columns that are missing from a jumbled header are more likely to have been taken for others. */
function missing(plan: ColumnPlan, panel: PanelLayout, isJumbled: boolean, cellsOf: CellsOf): Finding[] {
  const present = new Set(plan.map(({ column }) => column));
  const absent = panel.columns.filter((column) => !present.has(column));
  if (absent.length === 0) return [];
  const names = absent.map(nameOf).join('、');
  return [
    readingFinding(
      'READ-COLUMN-MISSING',
      cellsOf(isJumbled ? panel.columns : absent),
      `缺少规定格式的列：${names}`,
      `columns of the form are not on the page: ${names}`,
    ),
  ];
}
