import { describe, expect, it } from 'vitest';
import type { Glyph } from '../../../../src/read/pdf/engine/page-content.js';
import { fillCells } from '../../../../src/read/pdf/table/fill-cells.js';
import { gridOf } from '../../../../src/read/ruled/grid.js';
import { write } from '../glyphs.js';

/** Two cells side by side, from 100 to 200 and from 200 to 300 points. */
const GRID = gridOf({
  levels: [480, 510].map((at) => ({ at, from: 100, to: 300 })),
  uprights: [100, 200, 300].map((at) => ({ at, from: 480, to: 510 })),
});

function textOf(glyphs: readonly Glyph[]): string {
  return glyphs.map((glyph) => glyph.text).join('');
}

/** The text of the two cells, of what is in none, and of what a rule runs through. */
function filled(...texts: readonly (readonly [text: string, x: number])[]) {
  const glyphs = texts.flatMap(([text, x]) => write(text, x, 490));
  const { filled: grids, rest, crossing } = fillCells(GRID === null ? [] : [GRID], glyphs);
  return { cells: grids[0]?.glyphs.map(textOf), rest: textOf(rest), crossing: crossing.map(textOf) };
}

describe('a number that a rule runs through', () => {
  it('stays whole in the cell that holds most of it', () => {
    expect(filled(['12345', 181])).toEqual({ cells: ['12345', ''], rest: '', crossing: ['12345'] });
  });

  it.each([
    ['right', '135', 289],
    ['right, but for its first figure', '135', 294],
    ['left', '135', 91],
  ])('stays whole in its cell where it runs out of the table on the %s', (_, text, x) => {
    const { cells, rest, crossing } = filled([text, x]);
    expect([cells?.join(''), rest, crossing]).toEqual([text, '', [text]]);
  });
});

it('tells of a digit that a rule runs through, and of the figure beside it, though their digits are set apart', () => {
  expect(filled(['5', 197], ['2', 205], ['0', 213])).toEqual({
    cells: ['', '520'],
    rest: '',
    crossing: ['52'],
  });
  expect(filled(['5', 190], ['2', 205], ['0', 213]).crossing).toEqual([]);
  expect(filled(['5', 197], ['2', 208]).crossing).toEqual([]);
});

it('takes a bracket whose blank half hangs over its border for no text on a rule', () => {
  expect(filled(['（本列的勾稽关系）', 113], ['自然人', 203])).toEqual({
    cells: ['（本列的勾稽关系）', '自然人'],
    rest: '',
    crossing: [],
  });
});

it('takes the number of an item on the border before its label for no figure on a rule', () => {
  expect(filled(['2.', 194], ['重复申请', 210]).crossing).toEqual([]);
  expect(filled(['2.5', 191]).crossing).toEqual(['2.5']);
  expect(filled(['12', 195]).crossing).toEqual(['12']);
});

it('leaves text and numbers beside a table out of it', () => {
  expect(filled(['17', 150], ['88', 310], ['注', 302])).toEqual({
    cells: ['17', ''],
    rest: '88注',
    crossing: [],
  });
});
