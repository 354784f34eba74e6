import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Rule } from '../../../src/read/pdf/engine/page-content.js';
import { connectedComponents } from '../../../src/read/pdf/geometry/connected-components.js';
import { joinCollinear } from '../../../src/read/pdf/geometry/join-collinear.js';
import { toRuling } from '../../../src/read/pdf/geometry/to-ruling.js';
import { cellAtPoint } from '../../../src/read/ruled/cell-at-point.js';
import { type Grid, gridOf } from '../../../src/read/ruled/grid.js';

interface Block {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

const PITCH = 20;

/** A grid cut into random rectangles: each asks for a span and gets what is still free of it. */
const anyBlocks = fc
  .record({
    rows: fc.integer({ min: 2, max: 7 }),
    columns: fc.integer({ min: 2, max: 7 }),
    spans: fc.array(fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 })), {
      minLength: 49,
      maxLength: 49,
    }),
  })
  .map(({ rows, columns, spans }) => ({ rows, columns, blocks: cutUp(rows, columns, spans) }));

function cutUp(rows: number, columns: number, spans: readonly (readonly [number, number])[]): Block[] {
  const taken = new Set<number>();
  const blocks: Block[] = [];
  const isFree = (row: number, column: number) => column < columns && !taken.has(row * columns + column);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (!isFree(row, column)) continue;
      const [wantedRows, wantedColumns] = spans[row * columns + column] ?? [1, 1];
      let columnSpan = 1;
      while (columnSpan < wantedColumns && isFree(row, column + columnSpan)) columnSpan++;
      const rowSpan = Math.min(wantedRows, rows - row);
      blocks.push({ row, column, rowSpan, columnSpan });
      for (let r = row; r < row + rowSpan; r++) {
        for (let c = column; c < column + columnSpan; c++) taken.add(r * columns + c);
      }
    }
  }
  return blocks;
}

/** The four borders of each block. Row 0 is at the top. */
function bordersOf({ row, column, rowSpan, columnSpan }: Block, rows: number): Rule[] {
  const left = 100 + column * PITCH;
  const right = left + columnSpan * PITCH;
  const top = 100 + (rows - row) * PITCH;
  const bottom = top - rowSpan * PITCH;
  return [
    { x0: left, y0: top, x1: right, y1: top },
    { x0: left, y0: bottom, x1: right, y1: bottom },
    { x0: left, y0: bottom, x1: left, y1: top },
    { x0: right, y0: bottom, x1: right, y1: top },
  ];
}

function gridsFrom(rules: readonly Rule[]): Grid[] {
  return connectedComponents(joinCollinear(toRuling(rules))).flatMap((component) => gridOf(component) ?? []);
}

function blocksOf(grid: Grid | undefined): Block[] {
  const blocks = grid?.cells.map(({ row, column, rowSpan, columnSpan }) => ({
    row,
    column,
    rowSpan,
    columnSpan,
  }));
  return (blocks ?? []).sort((a, b) => a.row - b.row || a.column - b.column);
}

/** Blocks that hide a base row or column completely show no line there: the grid is then smaller, and rightly. */
function showsAllLines(blocks: readonly Block[], rows: number, columns: number): boolean {
  const starts = (key: 'row' | 'column') => new Set(blocks.map((block) => block[key])).size;
  return starts('row') === rows && starts('column') === columns;
}

describe('the grid that rules bound', () => {
  it('has the cells that were drawn, whatever their spans', () => {
    fc.assert(
      fc.property(anyBlocks, ({ rows, columns, blocks }) => {
        fc.pre(showsAllLines(blocks, rows, columns));
        const [grid, ...others] = gridsFrom(blocks.flatMap((block) => bordersOf(block, rows)));
        expect(others).toEqual([]);
        expect(blocksOf(grid)).toEqual(blocks);
      }),
    );
  });

  it('is the same for lines in pieces, in any order, a little off', () => {
    const offsets = fc.array(fc.double({ min: -0.4, max: 0.4, noNaN: true }), { minLength: 8, maxLength: 8 });
    fc.assert(
      fc.property(
        anyBlocks,
        offsets,
        fc.infiniteStream(fc.nat()),
        ({ rows, columns, blocks }, jitter, order) => {
          fc.pre(showsAllLines(blocks, rows, columns));
          const whole = blocks.flatMap((block) => bordersOf(block, rows));
          const pieces = whole.flatMap((rule, index) => halves(shifted(rule, jitter[index % 8] ?? 0)));
          const keys = pieces.map(() => order.next().value ?? 0);
          const shuffled = pieces.map((piece, index) => ({ piece, key: keys[index] ?? 0 }));
          shuffled.sort((a, b) => a.key - b.key);
          const [grid] = gridsFrom(shuffled.map(({ piece }) => piece));
          expect(blocksOf(grid)).toEqual(blocks);
        },
      ),
    );
  });

  it('finds the cell of a point by its base cell', () => {
    fc.assert(
      fc.property(anyBlocks, ({ rows, columns, blocks }) => {
        fc.pre(showsAllLines(blocks, rows, columns));
        const [grid] = gridsFrom(blocks.flatMap((block) => bordersOf(block, rows)));
        if (grid === undefined) throw new Error('no grid');
        for (const [index, cell] of grid.cells.entries()) {
          const [left, bottom, right, top] = cell.box;
          expect(cellAtPoint(grid, (left + right) / 2, (bottom + top) / 2)).toBe(index);
        }
        expect(cellAtPoint(grid, 0, 0)).toBe(-1);
      }),
    );
  });

  it('closes a border that must be there: rules end at it', () => {
    // A merged label over three items; the line between label and items is not drawn.
    const rules: Rule[] = [
      { x0: 0, y0: 60, x1: 100, y1: 60 },
      { x0: 40, y0: 40, x1: 100, y1: 40 },
      { x0: 40, y0: 20, x1: 100, y1: 20 },
      { x0: 0, y0: 0, x1: 100, y1: 0 },
      { x0: 0, y0: 0, x1: 0, y1: 60 },
      { x0: 100, y0: 0, x1: 100, y1: 60 },
      // Elsewhere in the column the line is drawn, so that its place is known.
      { x0: 40, y0: 0, x1: 40, y1: -20 },
      { x0: 0, y0: -20, x1: 100, y1: -20 },
      { x0: 0, y0: -20, x1: 0, y1: 0 },
      { x0: 100, y0: -20, x1: 100, y1: 0 },
    ];
    expect(blocksOf(gridsFrom(rules)[0])).toEqual([
      { row: 0, column: 0, rowSpan: 3, columnSpan: 1 },
      { row: 0, column: 1, rowSpan: 1, columnSpan: 1 },
      { row: 1, column: 1, rowSpan: 1, columnSpan: 1 },
      { row: 2, column: 1, rowSpan: 1, columnSpan: 1 },
      { row: 3, column: 0, rowSpan: 1, columnSpan: 1 },
      { row: 3, column: 1, rowSpan: 1, columnSpan: 1 },
    ]);
  });

  it('takes graph paper for no table', () => {
    const lines = Array.from({ length: 160 }, (_, index) => index * 5);
    const rules = lines.flatMap((at): Rule[] => [
      { x0: 0, y0: at, x1: 795, y1: at },
      { x0: at, y0: 0, x1: at, y1: 795 },
    ]);
    expect(gridsFrom(rules)).toEqual([]);
  });
});

function halves({ x0, y0, x1, y1 }: Rule): Rule[] {
  const x = (x0 + x1) / 2;
  const y = (y0 + y1) / 2;
  return [
    { x0, y0, x1: x, y1: y },
    { x0: x, y0: y, x1, y1 },
  ];
}

function shifted({ x0, y0, x1, y1 }: Rule, by: number): Rule {
  return x0 === x1 ? { x0: x0 + by, y0, x1: x1 + by, y1 } : { x0, y0: y0 + by, x1, y1: y1 + by };
}
