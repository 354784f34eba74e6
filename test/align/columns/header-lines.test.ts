import { expect, it } from 'vitest';
import { headerLines } from '../../../src/align/columns/plan/header-lines.js';
import type { PageLine } from '../../../src/align/page/page-line.js';
import type { Token } from '../../../src/align/rows/tokens.js';

const LINES = [0, 0, 1].map((block): PageLine => ({ block, frame: 'grid', slots: [] }));
/** A header of two labels on the first line, one on the second, and one that the second piece of the table repeats. */
const HEADER = [0, 0, 1, 2].map((line) => ({ line }) as Token);

it('the lines of a header are those in the block of the rows, each once', () => {
  expect(headerLines(HEADER, LINES, 0)).toEqual([LINES[0], LINES[1]]);
  expect(headerLines(HEADER, LINES, 1)).toEqual([LINES[2]]);
});

it('a piece without a header of its own has all lines of that of the others', () => {
  expect(headerLines(HEADER, LINES, 2)).toEqual(LINES);
});
