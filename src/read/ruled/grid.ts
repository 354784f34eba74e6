import type { Box } from '../../model/place.js';
import { type CellEdges, closeLeaks } from './close-leaks.js';
import { unite } from './disjoint-sets.js';
import { cellsOf, type GridCell } from './grid-cells.js';
import type { RuleSpan, Ruling } from './ruling.js';

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

/** The box of the whole grid. */
export function gridBox({ xs, ys }: Grid): Box {
  return [xs[0] ?? 0, ys[ys.length - 1] ?? 0, xs[xs.length - 1] ?? 0, ys[0] ?? 0];
}
