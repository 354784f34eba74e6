import type { Box } from '../engine/page-content.js';
import { type CellEdges, closeLeaks } from './close-leaks.js';
import { find, unite } from './connected-components.js';
import type { RuleSpan, Ruling } from './ruling.js';

/** A cell of a grid: a rectangle of base cells. */
export interface GridCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly box: Box;
}

/** A table as drawn. Row 0 is the topmost, column 0 the leftmost. */
export interface Grid {
  /** Column borders from left to right, one more than there are columns. */
  readonly xs: readonly number[];
  /** Row borders from top to bottom, one more than there are rows. */
  readonly ys: readonly number[];
  readonly cells: readonly GridCell[];
  /** Index in `cells` of each base cell, row by row. */
  readonly cellAt: readonly number[];
}

/** Lines closer than this are one border: double rules, and a border drawn by both of its cells. No digit fits between. */
const ONE_BORDER_PT = 3;

/** More than this is graph paper or a drawing. The form's largest table has about 300 base cells. */
const MAX_BASE_CELLS = 20_000;

/** Tells whether a line could be drawn, level or upright, without running through text. */
export type IsClear = (kind: 'level' | 'upright', line: RuleSpan) => boolean;

/** Builds the cells that ruling lines bound; null where they bound none. Missing borders are drawn in where `isClear`. */
export function gridOf({ levels, uprights }: Ruling, isClear: IsClear = () => true): Grid | null {
  const xs = clusterPlaces(uprights);
  const ys = clusterPlaces(levels).reverse();
  const columns = xs.length - 1;
  const rows = ys.length - 1;
  if (columns < 1 || rows < 1 || rows * columns > MAX_BASE_CELLS) return null;
  const edges = drawnEdges({ levels, uprights }, xs, ys);
  closeLeaks(edges, rows, columns, {
    upright: (column, row) =>
      isClear('upright', { at: xs[column + 1] ?? 0, from: ys[row + 1] ?? 0, to: ys[row] ?? 0 }),
    level: (row, column) =>
      isClear('level', { at: ys[row + 1] ?? 0, from: xs[column] ?? 0, to: xs[column + 1] ?? 0 }),
  });
  const parent = Array.from({ length: rows * columns }, (_, index) => index);
  for (let base = 0; base < parent.length; base++) {
    if (edges.right[base] === false) unite(parent, base, base + 1);
    if (edges.below[base] === false) unite(parent, base, base + columns);
  }
  return { xs, ys, ...cellsOf(parent, xs, ys) };
}

function drawnEdges({ levels, uprights }: Ruling, xs: readonly number[], ys: readonly number[]): CellEdges {
  const levelsAt = ys.map((y) => spansOn(levels, y));
  const uprightsAt = xs.map((x) => spansOn(uprights, x));
  const right: boolean[] = [];
  const below: boolean[] = [];
  for (let row = 0; row + 1 < ys.length; row++) {
    const middleY = ((ys[row] ?? 0) + (ys[row + 1] ?? 0)) / 2;
    for (let column = 0; column + 1 < xs.length; column++) {
      const middleX = ((xs[column] ?? 0) + (xs[column + 1] ?? 0)) / 2;
      right.push(column + 2 === xs.length || covers(uprightsAt[column + 1], middleY));
      below.push(row + 2 === ys.length || covers(levelsAt[row + 1], middleX));
    }
  }
  return { right, below };
}

/** Places of borders in rising order. */
function clusterPlaces(spans: readonly RuleSpan[]): number[] {
  const places: number[] = [];
  let group: number[] = [];
  for (const at of spans.map((span) => span.at).sort((a, b) => a - b)) {
    const first = group[0];
    if (first !== undefined && at - first > ONE_BORDER_PT) {
      places.push(mean(group));
      group = [];
    }
    group.push(at);
  }
  if (group.length > 0) places.push(mean(group));
  return places;
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
}

/** The lines that lie on a border. */
export function spansOn(spans: readonly RuleSpan[], at: number): RuleSpan[] {
  return spans.filter((span) => Math.abs(span.at - at) <= ONE_BORDER_PT);
}

/** True where one of the lines runs past a place. */
export function covers(spans: readonly RuleSpan[] | undefined, place: number): boolean {
  return spans?.some((span) => span.from <= place && place <= span.to) ?? false;
}

function cellsOf(
  parent: number[],
  xs: readonly number[],
  ys: readonly number[],
): Pick<Grid, 'cells' | 'cellAt'> {
  const columns = xs.length - 1;
  const cells: GridCell[] = [];
  const cellAt: number[] = parent.map(() => -1);
  for (const members of setsOf(parent)) {
    for (const block of rectanglesOf(members, columns)) {
      const index = cells.length;
      cells.push({ ...block, box: boxOf(block, xs, ys) });
      for (let row = block.row; row < block.row + block.rowSpan; row++) {
        for (let column = block.column; column < block.column + block.columnSpan; column++) {
          cellAt[row * columns + column] = index;
        }
      }
    }
  }
  return { cells, cellAt };
}

function setsOf(parent: number[]): number[][] {
  const sets = new Map<number, number[]>();
  for (let base = 0; base < parent.length; base++) {
    const root = find(parent, base);
    const members = sets.get(root);
    if (members === undefined) sets.set(root, [base]);
    else members.push(base);
  }
  return [...sets.values()];
}

type Block = Omit<GridCell, 'box'>;

/**
 * A set of base cells as rectangles. It is one rectangle where the lines are drawn in full; where a piece of a line is
 * missing the set may have any shape, and is cut into runs of one width.
 */
function rectanglesOf(members: readonly number[], columns: number): Block[] {
  const blocks: Block[] = [];
  for (const run of runsByRow(members, columns)) {
    const above = blocks.find(
      (block) =>
        block.column === run.column &&
        block.columnSpan === run.columnSpan &&
        block.row + block.rowSpan === run.row,
    );
    if (above === undefined) blocks.push(run);
    else blocks[blocks.indexOf(above)] = { ...above, rowSpan: above.rowSpan + 1 };
  }
  return blocks;
}

/** `members` rise, so the runs come row by row. */
function runsByRow(members: readonly number[], columns: number): Block[] {
  const runs: Block[] = [];
  for (const base of members) {
    const row = Math.floor(base / columns);
    const column = base % columns;
    const last = runs[runs.length - 1];
    if (last !== undefined && last.row === row && last.column + last.columnSpan === column) {
      runs[runs.length - 1] = { ...last, columnSpan: last.columnSpan + 1 };
    } else {
      runs.push({ row, column, rowSpan: 1, columnSpan: 1 });
    }
  }
  return runs;
}

function boxOf(
  { row, column, rowSpan, columnSpan }: Block,
  xs: readonly number[],
  ys: readonly number[],
): Box {
  return [xs[column] ?? 0, ys[row + rowSpan] ?? 0, xs[column + columnSpan] ?? 0, ys[row] ?? 0];
}

/** Index of the cell that holds a point; -1 outside the grid. */
export function cellAtPoint(grid: Grid, x: number, y: number): number {
  const column = intervalOf(grid.xs, x, 1);
  const row = intervalOf(grid.ys, y, -1);
  if (column < 0 || row < 0) return -1;
  return grid.cellAt[row * (grid.xs.length - 1) + column] ?? -1;
}

/** Index of the interval of `borders` (rising for sign 1, falling for -1) that holds `at`; -1 outside. */
function intervalOf(borders: readonly number[], at: number, sign: 1 | -1): number {
  let low = 0;
  let high = borders.length - 1;
  if (high < 1 || sign * (at - (borders[0] ?? 0)) < 0 || sign * (at - (borders[high] ?? 0)) > 0) return -1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (sign * (at - (borders[middle] ?? 0)) >= 0) low = middle;
    else high = middle;
  }
  return low;
}

/** The box of the whole grid. */
export function gridBox({ xs, ys }: Grid): Box {
  return [xs[0] ?? 0, ys[ys.length - 1] ?? 0, xs[xs.length - 1] ?? 0, ys[0] ?? 0];
}
