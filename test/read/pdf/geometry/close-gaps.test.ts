import { describe, expect, it } from 'vitest';
import type { Box } from '../../../../src/read/pdf/engine/page-content.js';
import { closeGaps } from '../../../../src/read/pdf/geometry/close-gaps.js';

/** Two rows of three boxes, 4 points from each other. */
function sixBoxes(left: number, bottom: number): Box[] {
  return [0, 1, 2, 3, 4, 5].map((at): Box => {
    const [x, y] = [left + (at % 3) * 34, bottom + Math.floor(at / 3) * 24];
    return [x, y, x + 30, y + 20];
  });
}

describe('cells drawn apart', () => {
  it('get borders in the middle of the gaps between them', () => {
    const [ruling, ...others] = closeGaps(sixBoxes(100, 500));
    expect(others).toEqual([]);
    expect(new Set(ruling?.uprights.map(({ at }) => at))).toEqual(new Set([100, 132, 166, 198]));
    expect(new Set(ruling?.levels.map(({ at }) => at))).toEqual(new Set([500, 522, 544]));
  });

  it('are no cells where there are tens of thousands: a drawing must not take the square of its size', () => {
    const tables = Array.from({ length: 8_000 }, (_, at) =>
      sixBoxes((at % 100) * 300, Math.floor(at / 100) * 200),
    );
    expect(closeGaps(tables.flat())).toEqual([]);
  });
});
