import type { Box } from '../../model/place.js';
import { find } from './disjoint-sets.js';

/** A cell of a grid: a rectangle of base cells. */
export interface GridCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly box: Box;
}

/** The cells that sets of base cells make, and the cell of each base cell; `parent` leads to the first of each set. */
export function cellsOf(
  parent: number[],
  xs: readonly number[],
  ys: readonly number[],
): { readonly cells: readonly GridCell[]; readonly cellAt: readonly number[] } {
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
