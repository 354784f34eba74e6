import type { Box, Glyph } from '../engine/page-content.js';
import { middleX, unionOf } from '../geometry/box.js';
import { linesOf } from '../text/glyph-lines.js';
import { glyphText } from '../text/glyph-text.js';
import { drawnBoxes } from './drawn-boxes.js';
import { remarkOnWords } from './page-remark.js';
import type { PreparedPage } from './prepare-page.js';

/** A note down the margin is no wider than this (in font sizes): one character a line, or a line on its side. */
const WIDEST_NOTE = 1.8;

/** Blank space (in font sizes) between a note and the text, over the whole height of the page. */
const NOTE_GAP = 0.5;

/** Fewer characters than this are the number of a line or a page, or a mark. */
const FEWEST_CHARACTERS = 3;

/** Notes are looked for beside pages with a line of text wider than this share of the page, which shows its margins. */
const PROSE_SHARE = 0.5;

/** Pages whose widths differ by no more than this have the same margins. */
const SAME_WIDTH_PT = 1;

type Side = 'left' | 'right';

interface Strip {
  readonly page: PreparedPage;
  readonly side: Side;
  readonly glyphs: readonly Glyph[];
  readonly box: Box;
}

/**
 * The pages without notes down their left and right margins (内部使用 请勿外传): text in a narrow strip that stands
 * outside of the text of every page of that width. In a line with the text beside it, it would get into its words. The
 * first column of a table without rules is as narrow, but paragraphs begin no further right than it does.
 */
export function removeMarginNotes(pages: readonly PreparedPage[]): PreparedPage[] {
  const strips = pages.flatMap(stripsOf);
  if (strips.length === 0) return [...pages];
  return pages.map((page) => {
    const notes = strips.filter((strip) => strip.page === page && isOutside(strip, pages, strips));
    return notes.reduce(withoutNote, page);
  });
}

function withoutNote(page: PreparedPage, { glyphs, box }: Strip): PreparedPage {
  const taken = new Set(glyphs);
  const text = glyphText(glyphs);
  return {
    ...page,
    glyphs: page.glyphs.filter((glyph) => !taken.has(glyph)),
    remarks: [...page.remarks, remarkOnWords('MARGIN_NOTE', text, page.page, box)],
  };
}

/** The narrow strips of text at the left and right end of what a page shows. */
function stripsOf(page: PreparedPage): Strip[] {
  const [first, ...others] = inkSpans(page);
  const last = others[others.length - 1];
  if (first === undefined || last === undefined) return [];
  const left = stripWithin(page, 'left', first, (others[0]?.from ?? first.to) - first.to);
  const before = others[others.length - 2] ?? first;
  const right = stripWithin(page, 'right', last, last.from - before.to);
  return [left, right].filter((strip) => strip !== null);
}

/** A part of the width of a page, in points. */
interface Span {
  readonly from: number;
  readonly to: number;
}

function stripWithin(page: PreparedPage, side: Side, { from, to }: Span, gapPt: number): Strip | null {
  const glyphs = page.glyphs.filter(({ box }) => middleX(box) >= from && middleX(box) <= to);
  const size = Math.max(...glyphs.map((glyph) => glyph.fontSizePt));
  const isNote =
    glyphs.length >= FEWEST_CHARACTERS &&
    to - from <= WIDEST_NOTE * size &&
    gapPt >= NOTE_GAP * size &&
    !areFigures(glyphs);
  return isNote ? { page, side, glyphs, box: unionOf(glyphs.map(({ box }) => box)) } : null;
}

/**
 * True for figures alone that do not count lines: the last column of a table without rules, flush right where blank space
 * parts it from prose that ends earlier.
 */
function areFigures(glyphs: readonly Glyph[]): boolean {
  const numbers = linesOf(glyphs).map((line) => glyphText(line.glyphs));
  if (!numbers.every((number) => /^[\d.,]+$/.test(number))) return false;
  return !numbers.slice(1).every((number, at) => Number(number) === Number(numbers[at]) + 1);
}

/** Where text or drawn tables stand in the width of a page, from left to right. */
function inkSpans(page: PreparedPage): Span[] {
  const width = Math.ceil(page.widthPt);
  const inked = new Uint8Array(width + 1);
  const boxes = [...page.glyphs.map(({ box }) => box), ...drawnBoxes(page)];
  for (const [left, , right] of boxes)
    inked.fill(1, Math.max(0, Math.floor(left)), Math.max(0, Math.ceil(right)));
  const spans: Span[] = [];
  for (let from = inked.indexOf(1); from >= 0; ) {
    const end = inked.indexOf(0, from);
    const to = end < 0 ? width : end;
    spans.push({ from, to });
    from = end < 0 ? -1 : inked.indexOf(1, end);
  }
  return spans;
}

/** True where a strip stands beyond the text of all pages of its width, and one of them has lines of prose. */
function isOutside(strip: Strip, pages: readonly PreparedPage[], strips: readonly Strip[]): boolean {
  const set = new Set(strips.flatMap(({ glyphs }) => glyphs));
  const alike = pages.filter(({ widthPt }) => Math.abs(widthPt - strip.page.widthPt) <= SAME_WIDTH_PT);
  const texts = alike.map(({ glyphs }) => glyphs.filter((glyph) => !set.has(glyph)));
  const boxes = [...texts.flat().map(({ box }) => box), ...alike.flatMap(drawnBoxes)];
  const isBeyond =
    strip.side === 'left'
      ? boxes.every((box) => box[0] > strip.box[2])
      : boxes.every((box) => box[2] < strip.box[0]);
  const widest = PROSE_SHARE * strip.page.widthPt;
  return isBeyond && texts.some((glyphs) => linesOf(glyphs).some(({ box }) => box[2] - box[0] > widest));
}
