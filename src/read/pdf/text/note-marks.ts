import type { Glyph } from '../engine/page-content.js';
import type { Ruling } from '../geometry/ruling.js';

/** A mark is set this much smaller than the figure before it, at most. */
const LARGEST_SHARE = 0.8;

/** It is raised by so much (in font sizes of the figure). Digits of one number stand on one base line, within a tenth. */
const LEAST_RISE = 0.2;
const MOST_RISE = 0.8;

/** Gap (in font sizes) between what stands side by side. */
const NARROWEST_GAP = -0.15;
const WIDEST_GAP = 0.35;

/** [12] is as long as marks of notes are. */
const MOST_CHARACTERS = 4;

/** What marks of notes are made of. */
const MARK_SIGNS = /^[\d①-⑳*＊※†[\]［］()（）〔〕注]+$/;

/** The text of a page, and the marks of notes that stood beside figures. */
export interface UnmarkedText {
  readonly text: readonly Glyph[];
  readonly marks: readonly (readonly Glyph[])[];
}

/** Parts raised marks of notes from figures: in a cell, the ① of 116① or the 1 of 20¹ would become one of its digits. */
export function separateNoteMarks(glyphs: readonly Glyph[], components: readonly Ruling[]): UnmarkedText {
  if (!hasSizes(glyphs)) return { text: glyphs, marks: [] };
  const fromLeft = [...glyphs].sort((a, b) => a.originX - b.originX);
  const marks: Glyph[][] = [];
  for (const figure of glyphs) {
    if (!/^\d/.test(figure.text)) continue;
    const mark = markBehind(figure, fromLeft);
    if (mark.length > 0 && !isRuledOff(figure, mark, components)) marks.push(mark);
  }
  const taken = new Set(marks.flat());
  return { text: taken.size === 0 ? glyphs : glyphs.filter((glyph) => !taken.has(glyph)), marks };
}

function hasSizes(glyphs: readonly Glyph[]): boolean {
  let smallest = Number.POSITIVE_INFINITY;
  let largest = 0;
  for (const { fontSizePt } of glyphs) {
    smallest = Math.min(smallest, fontSizePt);
    largest = Math.max(largest, fontSizePt);
  }
  return smallest <= LARGEST_SHARE * largest;
}

function markBehind(figure: Glyph, fromLeft: readonly Glyph[]): Glyph[] {
  const size = figure.fontSizePt;
  const first = behind(figure, fromLeft, (next) => {
    const rise = (next.originY - figure.originY) / size;
    return next.fontSizePt <= LARGEST_SHARE * size && rise >= LEAST_RISE && rise <= MOST_RISE;
  });
  const mark: Glyph[] = [];
  for (let last = first; last !== undefined; ) {
    mark.push(last);
    if (mark.length > MOST_CHARACTERS) return [];
    const { originY, fontSizePt } = last;
    last = behind(last, fromLeft, (next) => next.originY === originY && next.fontSizePt === fontSizePt);
  }
  return MARK_SIGNS.test(mark.map(({ text }) => text).join('')) ? mark : [];
}

/** The first glyph right behind another that is as asked. */
function behind(
  { box, fontSizePt }: Glyph,
  fromLeft: readonly Glyph[],
  isMeant: (next: Glyph) => boolean,
): Glyph | undefined {
  const from = firstAtOrAfter(fromLeft, box[2] + NARROWEST_GAP * fontSizePt);
  for (let index = from; index < fromLeft.length; index++) {
    const next = fromLeft[index];
    if (next === undefined || next.originX > box[2] + WIDEST_GAP * fontSizePt) return undefined;
    if (next.originX > box[0] && isMeant(next)) return next;
  }
  return undefined;
}

function firstAtOrAfter(fromLeft: readonly Glyph[], x: number): number {
  let low = 0;
  let high = fromLeft.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((fromLeft[middle]?.originX ?? 0) < x) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** True where an upright rule parts the two: what stands behind it is of the next cell. */
function isRuledOff(figure: Glyph, [mark]: readonly Glyph[], components: readonly Ruling[]): boolean {
  if (mark === undefined) return false;
  const [from, to] = [(figure.box[0] + figure.box[2]) / 2, (mark.box[0] + mark.box[2]) / 2];
  return components.some(({ uprights }) =>
    uprights.some(
      (rule) => rule.at > from && rule.at < to && rule.from < figure.box[3] && rule.to > figure.box[1],
    ),
  );
}
