import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Glyph, PageContent } from '../../../../src/read/pdf/engine/page-content.js';
import { quarterTurn, turnUpright } from '../../../../src/read/pdf/geometry/upright.js';
import { write } from '../glyphs.js';

const upright: PageContent = {
  page: 1,
  widthPt: 600,
  heightPt: 800,
  glyphs: write('一二3', 100, 700, 10),
  segments: [{ x0: 50, y0: 690, x1: 300, y1: 690 }],
  areas: [{ box: [10, 20, 30, 60], kind: 'fill', color: [0, 0, 0, 255], covers: true, paint: 0 }],
  cut: false,
};

/** The page as stored when its content was turned counter-clockwise by quarter turns. */
function turned(page: PageContent, quarters: number): PageContent {
  if (quarters === 0) return page;
  const { widthPt, heightPt } = page;
  const point = (x: number, y: number): [number, number] => [heightPt - y, x];
  const box = (b: readonly [number, number, number, number]): [number, number, number, number] => {
    const [ax, ay] = point(b[0], b[1]);
    const [bx, by] = point(b[2], b[3]);
    return [Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by)];
  };
  const once: PageContent = {
    ...page,
    widthPt: heightPt,
    heightPt: widthPt,
    glyphs: page.glyphs.map((glyph): Glyph => {
      const [originX, originY] = point(glyph.originX, glyph.originY);
      return { ...glyph, originX, originY, box: box(glyph.box), direction: (glyph.direction + 90) % 360 };
    }),
    segments: page.segments.map((rule) => {
      const [x0, y0, x1, y1] = box([rule.x0, rule.y0, rule.x1, rule.y1]);
      return { x0, y0, x1, y1 };
    }),
    areas: page.areas.map((area) => ({ ...area, box: box(area.box) })),
  };
  return turned(once, quarters - 1);
}

describe('turning a page upright', () => {
  it.each([0, 1, 2, 3])('undoes %i quarter turns', (quarters) => {
    expect(turnUpright(turned(upright, quarters))).toEqual(upright);
  });

  it('goes by most of the text', () => {
    const aside = { ...upright, glyphs: [...upright.glyphs, ...write('丙', 5, 5, 10, { direction: 90 })] };
    expect(turnUpright(aside)).toBe(aside);
  });

  it('counts text that leans a little as written along a side, and other text as oblique', () => {
    fc.assert(
      fc.property(fc.constantFrom(0, 90, 180, 270), fc.integer({ min: -3, max: 3 }), (turn, lean) => {
        expect(quarterTurn((turn + lean + 360) % 360)).toBe(turn);
      }),
    );
    expect([45, 10, 80, 350, 200].map(quarterTurn)).toEqual([null, null, null, null, null]);
  });
});
