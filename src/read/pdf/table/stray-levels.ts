import { type Grid, gridBox, spansOn } from '../../ruled/grid.js';
import type { RuleSpan, Ruling } from '../../ruled/ruling.js';
import type { Glyph } from '../engine/page-content.js';
import { contains, middleX, middleY } from '../geometry/box.js';

/** Between lines nearer than this (in font sizes) stands no row: no digit fits between them. */
const LOWEST_ROW = 0.7;

/** A line over nearly the whole table is no border of some of its cells. */
const WHOLE = 0.95;

/**
 * The lines of a table with those on their row's border that were drawn beside it for some of its columns, within less than
 * the height of a digit (programs that push a row over a page break leave the borders of some cells behind, through their
 * text even); null where there are none.
 */
export function withoutStrayLevels(ruling: Ruling, grid: Grid, glyphs: readonly Glyph[]): Ruling | null {
  const gaps = narrowGaps(grid, Math.max(...glyphs.map(({ fontSizePt }) => fontSizePt)));
  if (gaps.length === 0) return null;
  const within = glyphs.filter(({ box }) => contains(gridBox(grid), middleX(box), middleY(box)));
  const lowest = LOWEST_ROW * Math.min(...within.map(({ fontSizePt }) => fontSizePt));
  const width = grid.xs.at(-1)! - grid.xs[0]!;
  let { levels } = ruling;
  for (const [upper, lower] of gaps) {
    if (upper - lower >= lowest || within.some(({ box }) => middleY(box) < upper && middleY(box) > lower))
      continue;
    const [stray, border] =
      lengthAt(levels, upper) < lengthAt(levels, lower) ? [upper, lower] : [lower, upper];
    if (lengthAt(levels, stray) > WHOLE * width) continue;
    const moved = new Set(spansOn(levels, stray));
    levels = levels.map((span) => (moved.has(span) ? { ...span, at: border } : span));
  }
  return levels === ruling.levels ? null : { ...ruling, levels };
}

/** Neighbouring borders within a table, neither of them its top or bottom, that no text of a size fits between. */
function narrowGaps({ ys }: Grid, fontSizePt: number): [upper: number, lower: number][] {
  const inner = ys.slice(1, -1);
  return inner.slice(1).flatMap((lower, at): [number, number][] => {
    const upper = inner[at]!;
    return upper - lower < LOWEST_ROW * fontSizePt ? [[upper, lower]] : [];
  });
}

function lengthAt(levels: readonly RuleSpan[], at: number): number {
  return spansOn(levels, at).reduce((sum, { from, to }) => sum + to - from, 0);
}
