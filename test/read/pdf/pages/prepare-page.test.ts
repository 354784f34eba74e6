import { describe, expect, it } from 'vitest';
import type { Rule } from '../../../../src/read/pdf/engine/page-content.js';
import { preparePage } from '../../../../src/read/pdf/pages/prepare-page.js';

function drawingsOf(segments: readonly Rule[]) {
  return preparePage({ page: 1, widthPt: 600, heightPt: 800, glyphs: [], segments, areas: [], cut: false })
    .drawings;
}

function level(y: number, x0: number, x1: number): Rule {
  return { x0, y0: y, x1, y1: y };
}

describe('a stroke', () => {
  it('may be a dash that is drawn where it is short and stands alone', () => {
    expect(drawingsOf([level(495, 240, 246)])).toEqual([[240, 495, 246, 495]]);
  });

  it('is no dash where it is long, or meets an upright line', () => {
    expect(drawingsOf([level(495, 240, 280)])).toEqual([]);
    expect(drawingsOf([level(495, 240, 246), { x0: 240, y0: 480, x1: 240, y1: 510 }])).toEqual([]);
  });
});
