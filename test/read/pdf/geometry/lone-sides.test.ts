import { describe, expect, it } from 'vitest';
import { withLoneSides } from '../../../../src/read/pdf/geometry/lone-sides.js';

const side = { levels: [], uprights: [{ at: 0, from: 10, to: 100 }] };
const levels = [
  { at: 80, from: 20, to: 90 },
  { at: 40, from: 20, to: 90 },
];

function table(from: number, to: number) {
  return { levels, uprights: [20, 50, 90].map((at) => ({ at, from, to })) };
}

describe('a line that touches no other', () => {
  it('is the side of the table beside it that is open above and below as far as the line goes', () => {
    const open = table(10, 100);
    expect(withLoneSides([side, open])).toEqual([{ levels, uprights: [...open.uprights, ...side.uprights] }]);
  });

  it('is no side of a table that ends elsewhere, or that is closed', () => {
    expect(withLoneSides([side, table(20, 100)])).toHaveLength(2);
    expect(withLoneSides([{ ...side, uprights: [{ at: 0, from: 40, to: 80 }] }, table(40, 80)])).toHaveLength(
      2,
    );
  });
});
