import type { Glyph } from '../engine/page-content.js';
import { linesOf } from '../text/glyph-lines.js';
import { isBlankBetween } from '../text/line-text.js';

/** Characters nearer than this (in font sizes) are one word; cells keep more between their text and their border. */
const WORD_GAP = 0.12;

/** A figure that a rule runs through may be one number with a figure that stands as near as this: digits may be set apart. */
const CUT_GAP = 0.5;

const FIGURE = /^[\d.,]$/;

/**
 * Characters of a line that stand so close that they are one number or one piece of text: runs of two or more. `isCut` tells
 * of those that a rule runs through.
 */
export function unbrokenRuns(glyphs: readonly Glyph[], isCut: (glyph: Glyph) => boolean): Glyph[][] {
  const runs: Glyph[][] = [];
  for (const line of linesOf(glyphs.filter((glyph) => glyph.direction === 0))) {
    let run: Glyph[] = [];
    for (const glyph of line.glyphs) {
      const last = run[run.length - 1];
      if (last !== undefined && isBroken(last, glyph, isCut)) {
        if (run.length > 1) runs.push(run);
        run = [];
      }
      run.push(glyph);
    }
    if (run.length > 1) runs.push(run);
  }
  return runs;
}

/** True for a run of figures, points and commas. */
export function isFigureRun(run: readonly Glyph[]): boolean {
  return run.every((glyph) => FIGURE.test(glyph.text));
}

function isBroken(left: Glyph, right: Glyph, isCut: (glyph: Glyph) => boolean): boolean {
  const areFigures = FIGURE.test(left.text) && FIGURE.test(right.text);
  if (!areFigures) return gapBetween(left, right) > WORD_GAP;
  if (!isBlankBetween(left, right)) return false;
  return gapBetween(left, right) > CUT_GAP || !(isCut(left) || isCut(right));
}

function gapBetween(left: Glyph, right: Glyph): number {
  return (right.box[0] - left.box[2]) / Math.min(left.fontSizePt, right.fontSizePt);
}
