import { expect, it } from 'vitest';
import type { Box } from '../../../../src/read/pdf/engine/page-content.js';
import { fillCells } from '../../../../src/read/pdf/table/fill-cells.js';
import { paintedCells } from '../../../../src/read/pdf/table/painted-cells.js';
import { gridOf } from '../../../../src/read/ruled/grid.js';
import { write } from '../glyphs.js';

/** Two cells side by side, the left one with text. */
const GRID = gridOf({
  levels: [480, 510].map((at) => ({ at, from: 100, to: 300 })),
  uprights: [100, 200, 300].map((at) => ({ at, from: 480, to: 510 })),
});

it.each<[string, Box, number]>([
  ['a digit drawn in a blank cell', [240, 490, 244, 497], 1],
  ['a stamp on a figure', [140, 490, 160, 505], 0],
  ['shading, up to the borders', [200, 480, 300, 510], 0],
  ['a drawing over both cells', [150, 490, 290, 500], 0],
  ['a picture beside the table', [320, 490, 330, 500], 0],
])('%s makes so many cells doubtful', (_, drawing, count) => {
  const { filled } = fillCells(GRID === null ? [] : [GRID], write('12', 150, 490));
  expect(filled.flatMap((grid) => paintedCells(grid, [drawing]))).toHaveLength(count);
});
