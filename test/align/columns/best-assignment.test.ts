import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestAssignment } from '../../../src/align/columns/plan/best-assignment.js';

describe('the best assignment', () => {
  it('is as good as the best of all assignments', () => {
    const matrix = fc
      .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 0, max: 2 }))
      .chain(([rows, more]) =>
        fc.array(
          fc.array(fc.integer({ min: 0, max: 9 }), { minLength: rows + more, maxLength: rows + more }),
          {
            minLength: rows,
            maxLength: rows,
          },
        ),
      );
    fc.assert(
      fc.property(matrix, (worth) => {
        const columns = bestAssignment(worth);
        expect(new Set(columns).size).toBe(worth.length);
        expect(worthOf(worth, columns)).toBe(
          Math.max(...everyAssignment(worth).map((each) => worthOf(worth, each))),
        );
      }),
    );
  });
});

function worthOf(worth: readonly (readonly number[])[], columns: readonly number[]): number {
  return worth.reduce((sum, row, at) => sum + row[columns[at]!]!, 0);
}

function everyAssignment(
  worth: readonly (readonly number[])[],
  row = 0,
  used: readonly number[] = [],
): number[][] {
  if (row === worth.length) return [[...used]];
  return worth[row]!.flatMap((_, column) =>
    used.includes(column) ? [] : everyAssignment(worth, row + 1, [...used, column]),
  );
}
