import type { Glyph } from '../engine/page-content.js';
import { linesOf } from '../text/glyph-lines.js';
import { isBlankBetween } from '../text/line-text.js';

const FIGURE = /^[\d.,]$/;

/** Figures that stand so close that they are one number, whatever rules run through them: runs of two or more. */
export function numberRuns(glyphs: readonly Glyph[]): Glyph[][] {
  const runs: Glyph[][] = [];
  for (const line of linesOf(glyphs.filter((glyph) => FIGURE.test(glyph.text)))) {
    let run: Glyph[] = [];
    for (const glyph of line.glyphs) {
      const last = run[run.length - 1];
      if (last !== undefined && isBlankBetween(last, glyph)) {
        if (run.length > 1) runs.push(run);
        run = [];
      }
      run.push(glyph);
    }
    if (run.length > 1) runs.push(run);
  }
  return runs;
}
