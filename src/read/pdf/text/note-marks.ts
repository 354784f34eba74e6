import type { Ruling } from '../../ruled/ruling.js';
import type { Glyph } from '../engine/page-content.js';
import { middleX } from '../geometry/box.js';
import { glyphText } from './glyph-text.js';

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

/** A figure, or what stands in the place of one. */
const FIGURE = /^[\d０-９\-—–/／]/;

/** What a label may end in. */
const LABEL_END = /^[\p{Script=Han}）)”"」]/u;

/** The text of a page, and the marks of notes that stood beside figures. */
export interface UnmarkedText {
  readonly text: readonly Glyph[];
  readonly marks: readonly (readonly Glyph[])[];
}

/**
 * Parts raised marks of notes from figures: in a cell, the ① of 116① or the 1 of 20¹ would become one of its digits. Marks
 * behind labels are text like the others, and are put on the base line of their label: above it they would be a line of
 * their own. `glyphs` are in the order of the content stream, in which a mark follows its figure.
 */
export function separateNoteMarks(glyphs: readonly Glyph[], components: readonly Ruling[]): UnmarkedText {
  const marks: Glyph[][] = [];
  const lowered = new Map<Glyph, Glyph>();
  for (let index = 1; index < glyphs.length; index++) {
    const before = glyphs[index - 1];
    const first = glyphs[index];
    if (before === undefined || first === undefined || !isRaised(first, before)) continue;
    const mark = markFrom(glyphs, index);
    if (!isMark(mark) || isRuledOff(before, mark, components)) continue;
    if (FIGURE.test(before.text)) marks.push(mark);
    else for (const glyph of mark) lowered.set(glyph, { ...glyph, originY: before.originY });
  }
  if (marks.length === 0 && lowered.size === 0) return { text: glyphs, marks };
  const taken = new Set(marks.flat());
  const text = glyphs.filter((glyph) => !taken.has(glyph)).map((glyph) => lowered.get(glyph) ?? glyph);
  return { text, marks };
}

/** True for small text right behind a figure or a label and above its base line. */
function isRaised(next: Glyph, before: Glyph): boolean {
  const size = before.fontSizePt;
  if (next.fontSizePt > LARGEST_SHARE * size) return false;
  if (!FIGURE.test(before.text) && !LABEL_END.test(before.text)) return false;
  const rise = (next.originY - before.originY) / size;
  return rise >= LEAST_RISE && rise <= MOST_RISE && isBehind(next, before);
}

function isBehind(next: Glyph, { box, fontSizePt }: Glyph): boolean {
  const gap = (next.originX - box[2]) / fontSizePt;
  return gap >= NARROWEST_GAP && gap <= WIDEST_GAP;
}

/** The glyphs from `index` on that are set as one text: of one size, on one base line, without a gap. */
function markFrom(glyphs: readonly Glyph[], index: number): Glyph[] {
  const mark: Glyph[] = [];
  for (let at = index; at < glyphs.length && mark.length <= MOST_CHARACTERS; at++) {
    const next = glyphs[at];
    const last = mark[mark.length - 1];
    if (next === undefined) break;
    const goesOn =
      last === undefined ||
      (next.originY === last.originY && next.fontSizePt === last.fontSizePt && isBehind(next, last));
    if (!goesOn) break;
    mark.push(next);
  }
  return mark;
}

function isMark(mark: readonly Glyph[]): boolean {
  return mark.length <= MOST_CHARACTERS && MARK_SIGNS.test(glyphText(mark));
}

/** True where an upright rule parts the two: what stands behind it is of the next cell. */
function isRuledOff(figure: Glyph, [mark]: readonly Glyph[], components: readonly Ruling[]): boolean {
  if (mark === undefined) return false;
  const [from, to] = [middleX(figure.box), middleX(mark.box)];
  return components.some(({ uprights }) =>
    uprights.some(
      (rule) => rule.at > from && rule.at < to && rule.from < figure.box[3] && rule.to > figure.box[1],
    ),
  );
}
