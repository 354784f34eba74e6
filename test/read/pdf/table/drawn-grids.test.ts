import { describe, expect, it } from 'vitest';
import type { Box, Glyph } from '../../../../src/read/pdf/engine/page-content.js';
import { drawnGrids } from '../../../../src/read/pdf/table/drawn-grids.js';
import type { Ruling } from '../../../../src/read/ruled/ruling.js';
import { write } from '../glyphs.js';

const PITCH_X = 80;
const PITCH_Y = 24;

/** Boxes of three rows of three cells, the first cell over two rows, `gap` apart. */
function boxesApart(gap: number): Box[] {
  const cells = [
    [0, 0, 2, 1],
    [0, 1, 1, 2],
    [1, 1, 1, 1],
    [1, 2, 1, 1],
    [2, 0, 1, 1],
    [2, 1, 1, 1],
    [2, 2, 1, 1],
  ] as const;
  return cells.map(([row, column, rowSpan, columnSpan]): Box => {
    const [left, top] = [100 + column * PITCH_X, 600 - row * PITCH_Y];
    return [left, top - rowSpan * PITCH_Y + gap, left + columnSpan * PITCH_X - gap, top];
  });
}

function framesOf(boxes: readonly Box[]): Ruling[] {
  return boxes.map(([left, bottom, right, top]) => ({
    levels: [bottom, top].map((at) => ({ at, from: left, to: right })),
    uprights: [left, right].map((at) => ({ at, from: bottom, to: top })),
  }));
}

function figuresIn(boxes: readonly Box[]): Glyph[] {
  return boxes.flatMap(([left, bottom]) => write('12', left + 20, bottom + 8));
}

function spansOf(marks: { components?: Ruling[]; fills?: Box[] }, glyphs: readonly Glyph[] = []) {
  const { grids } = drawnGrids({ components: [], fills: [], ...marks }, glyphs, () => true);
  return grids.map(({ grid }) =>
    grid.cells
      .map(({ row, column, rowSpan, columnSpan }) => [row, column, rowSpan, columnSpan].join(' '))
      .sort(),
  );
}

const CELLS = ['0 0 2 1', '0 1 1 2', '1 1 1 1', '1 2 1 1', '2 0 1 1', '2 1 1 1', '2 2 1 1'];

describe('cells that are drawn apart', () => {
  it.each([3, 5, 9])('are one table where each has a frame, %s pt from the next', (gap) => {
    expect(spansOf({ components: framesOf(boxesApart(gap)) })).toEqual([CELLS]);
  });

  it('are one table within the outer border that is drawn around them', () => {
    const frames = framesOf([...boxesApart(5), [96, 520, 340, 604]]);
    expect(spansOf({ components: frames })).toEqual([CELLS]);
  });

  it('are one table where each is shaded', () => {
    const fills = boxesApart(2);
    expect(spansOf({ fills }, figuresIn(fills))).toEqual([CELLS]);
  });

  it.each<[string, Box[]]>([
    ['the shading is that of headers without figures', boxesApart(2)],
    ['a few frames stand alone', boxesApart(5).slice(0, 4)],
  ])('are none where %s', (name, boxes) => {
    const marks = name.includes('frames') ? { components: framesOf(boxes) } : { fills: boxes };
    expect(spansOf(marks)).toEqual([]);
  });

  it('are none where stripes leave every second row out', () => {
    const stripes = [0, 2, 4].flatMap((row) =>
      [0, 1, 2].map((column): Box => [100 + 80 * column, 500 - 10 * row, 180 + 80 * column, 510 - 10 * row]),
    );
    expect(spansOf({ fills: stripes }, figuresIn(stripes))).toEqual([]);
  });
});
