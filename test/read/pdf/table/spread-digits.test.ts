import { expect, it } from 'vitest';
import { fillCells } from '../../../../src/read/pdf/table/fill-cells.js';
import { figuresApart } from '../../../../src/read/pdf/table/spread-digits.js';
import { gridOf } from '../../../../src/read/ruled/grid.js';
import { write } from '../glyphs.js';

const WIDTH = 60;
const CELLS = 4;

/** A row of cells 60 wide, each with digits at these places. */
function apart(...places: readonly (readonly (readonly [digits: string, x: number])[])[]) {
  const grid = gridOf({
    levels: [0, 20, 40].map((at) => ({ at, from: 0, to: WIDTH * CELLS })),
    uprights: Array.from({ length: CELLS + 1 }, (_, at) => ({ at: WIDTH * at, from: 0, to: 40 })),
  });
  if (grid === null) throw new Error('no grid');
  const glyphs = places.flatMap((texts, cell) =>
    texts.flatMap(([digits, x]) => write(digits, WIDTH * cell + x, 25)),
  );
  const [filled] = fillCells([grid], glyphs).filled;
  const { numbers, areColumns } = figuresApart(filled!);
  return { numbers: [...numbers], areColumns };
}

it('takes digits that fill the width of their cell for one number', () => {
  expect(
    apart([
      ['1', 3],
      ['7', 52],
    ]),
  ).toEqual({ numbers: [0], areColumns: false });
});

it('takes digits at a small distance for one number where several cells have them', () => {
  const spaced = [
    ['1', 20],
    ['9', 32],
  ] as const;
  expect(apart(spaced, spaced)).toEqual({ numbers: [0, 1], areColumns: false });
  expect(apart(spaced)).toEqual({ numbers: [], areColumns: false });
});

it('takes digits in the middle of two halves for columns', () => {
  expect(
    apart([
      ['1', 12],
      ['7', 42],
    ]),
  ).toEqual({ numbers: [], areColumns: true });
});

it('takes figures of several digits for columns', () => {
  expect(
    apart(
      [
        ['12', 3],
        ['17', 46],
      ],
      [
        ['1', 3],
        ['7', 52],
      ],
    ),
  ).toEqual({ numbers: [], areColumns: true });
});
