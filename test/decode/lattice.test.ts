import { describe, expect, it } from 'vitest';
import { LONGEST_FIGURE } from '../../src/decode/row/figure.js';
import { type CellKind, latticeOf, type Way } from '../../src/decode/row/lattice.js';

const CELLS: readonly CellKind[] = new Array<CellKind>(3).fill({ number: 'count', printed: true });

function dividedIn(way: Way, texts: readonly string[]) {
  const pieces = texts.map((text) => ({
    text,
    where: { kind: 'text', start: 0, end: text.length } as const,
  }));
  return latticeOf(pieces, CELLS, way, true);
}

describe('the lattice of a row', () => {
  it('divides digits among cells in every way', () => {
    expect(dividedIn('split', ['1234']).count).toBe(3);
    expect(dividedIn('joined', ['1', '2', '3', '4']).count).toBe(3);
  });

  it.each([['无'], ['零'], ['-']])('takes %s that stands alone for a cell, whatever else was cut', (none) => {
    expect(dividedIn('joined', ['26', '3', none, '4']).count).toBe(1);
    expect(dividedIn('split', ['263', none, '4']).count).toBe(1);
    expect(dividedIn('joined', [none, none, none]).count).toBe(1);
  });

  // All ranges of a row of 200,000 pieces are more than memory holds.
  it.each([
    'joined',
    'split',
    'split_or_blank',
  ] as const)('has no division by %s of more characters than the cells can hold', (way) => {
    const lattice = dividedIn(way, new Array<string>(200_000).fill('12'));
    expect(lattice.count).toBe(0);
    expect(lattice.marks.flat()).toEqual([]);
  });

  it('divides a row of figures as long as figures get', () => {
    const longest = `${'999,'.repeat(4)}999.12345678亿元`;
    expect(longest).toHaveLength(LONGEST_FIGURE);
    const amounts = CELLS.map((cell): CellKind => ({ ...cell, number: 'amount' }));
    const where = { kind: 'text', start: 0, end: LONGEST_FIGURE } as const;
    const { count } = latticeOf(
      CELLS.map(() => ({ text: longest, where })),
      amounts,
      'joined',
      false,
    );
    expect(count).toBe(1);
  });
});
