import { groupBy } from '../../../model/group-by.js';
import type { Color, Glyph } from '../engine/page-content.js';
import { contains, middleX, middleY } from '../geometry/box.js';

/** Text on paper is faint from this brightness on (of 255). */
const FAINT = 160;

/** A mark stands on the page at least so often, and has so many signs. */
const TIMES = 4;
const SIGNS = 3;

const LETTER = /\p{L}/u;

/** Signs of one text stand no further apart than this (in font sizes). */
const GAP = 1;

/**
 * The glyphs of faint texts that stand all over the page, the same each time, and run into text that is not faint: marks of the
 * program that printed it. A faint text that keeps clear of all others is one of the page: a cell may say so that it has no figure.
 */
export function faintRepeats(glyphs: readonly Glyph[]): ReadonlySet<Glyph> {
  const repeats = new Set<Glyph>();
  const faint = glyphs.filter(isFaint);
  if (faint.length < TIMES * SIGNS) return repeats;
  // An engine may tell text that runs into other text between its signs.
  const texts = textsOf(faint.sort((a, b) => a.paint - b.paint));
  const plain = glyphs.filter((glyph) => !isFaint(glyph));
  const marks = [...groupBy(texts, stringOf)]
    .filter(([string, alike]) => string.length >= SIGNS && LETTER.test(string) && alike.length >= TIMES)
    .filter(([, alike]) => alike.some((text) => runsInto(text, plain)))
    .map(([string]) => string);
  for (const text of texts) {
    const string = stringOf(text);
    // Along the sides of the page marks are cut off; digits alone may be faint figures.
    const isMark = LETTER.test(string) && marks.some((mark) => mark.includes(string));
    if (isMark) for (const glyph of text) repeats.add(glyph);
  }
  return repeats;
}

function stringOf(text: readonly Glyph[]): string {
  return text.map((glyph) => glyph.text).join('');
}

function isFaint({ color }: Glyph): boolean {
  return color !== null && brightnessOf(color) >= FAINT;
}

/** On white paper, 0 to 255. */
function brightnessOf([red, green, blue, alpha]: Color): number {
  const own = 0.3 * red + 0.6 * green + 0.1 * blue;
  return 255 - ((255 - own) * alpha) / 255;
}

/** Glyphs that follow each other in the file on one line, in one size. */
function textsOf(glyphs: readonly Glyph[]): Glyph[][] {
  const texts: Glyph[][] = [];
  let before: Glyph | null = null;
  for (const glyph of glyphs) {
    if (before !== null && followsOn(before, glyph)) texts[texts.length - 1]!.push(glyph);
    else texts.push([glyph]);
    before = glyph;
  }
  return texts;
}

function followsOn(before: Glyph, after: Glyph): boolean {
  const gapPt = after.box[0] - before.box[2];
  return (
    after.direction === before.direction &&
    after.originY === before.originY &&
    after.fontSizePt === before.fontSizePt &&
    Math.abs(gapPt) <= GAP * after.fontSizePt
  );
}

function runsInto(text: readonly Glyph[], plain: readonly Glyph[]): boolean {
  return text.some(({ box }) => plain.some((other) => contains(box, middleX(other.box), middleY(other.box))));
}
