import { describe, expect, it } from 'vitest';
import { closeOpenSides } from '../../../../src/read/pdf/geometry/close-open-sides.js';
import { gridOf } from '../../../../src/read/ruled/grid.js';
import type { Ruling } from '../../../../src/read/ruled/ruling.js';

function level(at: number, from: number, to: number) {
  return { at, from, to };
}

function cellCount(ruling: Ruling): number {
  return gridOf(ruling)?.cells.length ?? 0;
}

describe('closing open sides', () => {
  it('closes the row that a page break left open below', () => {
    const open = {
      levels: [level(100, 0, 60), level(80, 0, 60)],
      uprights: [level(0, 62, 100), level(30, 62, 100), level(60, 62, 100)],
    };
    const { ruling, openRow } = closeOpenSides(open);
    expect(openRow).toBe(true);
    expect(ruling.levels.at(-1)).toEqual(level(62, 0, 60));
    expect(cellCount(open)).toBe(2);
    expect(cellCount(ruling)).toBe(4);
  });

  it('closes left and right where level lines run out, and calls no row open', () => {
    const { ruling, openRow } = closeOpenSides({
      levels: [level(100, 0, 90), level(80, 0, 90), level(60, 0, 90)],
      uprights: [level(30, 60, 100), level(60, 60, 100)],
    });
    expect(openRow).toBe(false);
    expect(cellCount(ruling)).toBe(6);
  });

  it('leaves the overshoot of sloppy lines alone, and one line that sticks out on its own', () => {
    const sloppy = {
      levels: [level(100, -4, 60), level(80, 0, 64)],
      uprights: [level(0, 78, 100), level(30, 50, 100), level(60, 80, 104)],
    };
    expect(closeOpenSides(sloppy)).toEqual({ ruling: sloppy, openRow: false });
  });

  it('closes a row of two cells in a table that is open on all its sides', () => {
    const { ruling, openRow } = closeOpenSides({
      levels: [level(100, 0, 90), level(80, 0, 90)],
      uprights: [level(30, 62, 100)],
    });
    expect(openRow).toBe(true);
    expect(ruling.levels.at(-1)).toEqual(level(62, 0, 90));
    expect(cellCount(ruling)).toBe(4);
  });
});
