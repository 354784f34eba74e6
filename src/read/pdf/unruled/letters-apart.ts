import { glyphText } from '../text/glyph-text.js';
import { type Chunk, type ChunkLine, toChunk } from './chunks.js';
import { areFlush } from './flush.js';

/** An ideograph alone, or behind the number of its label. */
const LETTER = /^(?:[（(].[）)]|[\d一二三四五六七八九十]+[.、．])?\p{Script=Han}$/u;

/** An ideograph alone, or before the mark of a note. */
const ALONE = /^\p{Script=Han}[^\p{L}\p{Nd}]?$/u;

/** Letters of one text stand no further apart (in font sizes). */
const WIDEST_GAP = 2.6;

/** Gaps between the letters of one text differ by no more than this (in font sizes). */
const SAME_GAP = 0.2;

/** Letters that run down stand under each other, give or take this (in font sizes). */
const SAME_PLACE = 0.6;

/** Letters that run down follow within this many font sizes. */
const STACK_PITCH = 2;

/** Letters set apart stand flush with figures that are as near as this (in font sizes). */
const SLACK = 0.3;

/** Letters of a header stand this much nearer to each other than to other texts. */
const NEARER = 1.5;

/**
 * Lines in which letters that are set apart (规　　章, 行 政 处 罚) are one text: alone on their places, at one distance. Before
 * the figures they are labels; over figures they may be headers of columns as well, one letter a line.
 */
export function withLettersJoined(lines: readonly ChunkLine[]): ChunkLine[] {
  return lines.map((line, index) => {
    const { chunks } = line;
    if (!chunks.some((_, at) => areLetters(chunks, at))) return line;
    const end = labelEnd(lines, index);
    const joined = wordsOf(chunks).flatMap((word) => {
      const isText = word.length > 1 && (word.at(-1)!.right <= end || isHeader(word, lines, index));
      return isText ? [toChunk(word.flatMap(({ glyphs }) => glyphs))] : word;
    });
    return joined.length < chunks.length ? { ...line, chunks: joined } : line;
  });
}

/** Chunks, those that may be letters of one text together. */
function wordsOf(chunks: readonly Chunk[]): Chunk[][] {
  const words: Chunk[][] = [];
  for (const [at, chunk] of chunks.entries()) {
    if (isJoint(chunks, at)) words[words.length - 1]!.push(chunk);
    else words.push([chunk]);
  }
  return words;
}

/** Where the labels of a line end: at the first figure behind them, or at that of the next row. */
function labelEnd(lines: readonly ChunkLine[], index: number): number {
  for (let at = index; at < lines.length; at++) {
    const figure = lines[at]!.chunks.find(({ isFigure }, place) => isFigure && (place > 0 || at > index));
    if (figure !== undefined) return figure.left;
  }
  return Number.NEGATIVE_INFINITY;
}

/** True where a letter stands near the one before, and neither has another that is nearer. */
function isJoint(chunks: readonly Chunk[], at: number): boolean {
  if (!areLetters(chunks, at)) return false;
  const widest = gapBefore(chunks, at) - SAME_GAP * chunks[at]!.fontSizePt;
  const before = areLetters(chunks, at - 1) ? gapBefore(chunks, at - 1) : Number.POSITIVE_INFINITY;
  const after = areLetters(chunks, at + 1) ? gapBefore(chunks, at + 1) : Number.POSITIVE_INFINITY;
  return widest <= before && widest <= after;
}

function gapBefore(chunks: readonly Chunk[], at: number): number {
  const [left, right] = [chunks[at - 1], chunks[at]];
  return left === undefined || right === undefined ? Number.POSITIVE_INFINITY : right.left - left.right;
}

function areLetters(chunks: readonly Chunk[], at: number): boolean {
  const [left, right] = [chunks[at - 1], chunks[at]];
  if (left === undefined || right === undefined) return false;
  if (right.left - left.right > WIDEST_GAP * right.fontSizePt) return false;
  return isLetter(left) && ALONE.test(glyphText(right.glyphs));
}

function isLetter({ glyphs }: Chunk): boolean {
  return LETTER.test(glyphText(glyphs));
}

/** The lines right above and below. */
function linesAround(lines: readonly ChunkLine[], index: number): ChunkLine[] {
  const { baseline, fontSizePt } = lines[index]!;
  return [lines[index - 1], lines[index + 1]].flatMap((other) =>
    other !== undefined && Math.abs(other.baseline - baseline) <= STACK_PITCH * fontSizePt ? [other] : [],
  );
}

function holdsLetterAt({ chunks }: ChunkLine, { left, right, fontSizePt }: Chunk): boolean {
  return chunks.some(
    (chunk) =>
      isLetter(chunk) && Math.abs(chunk.left + chunk.right - left - right) <= 2 * SAME_PLACE * fontSizePt,
  );
}

/**
 * True for the letters of one header: far from other texts, none with a letter above or below it, and with one figure of
 * each row below at most, unless the headers of a group stand below. Close to other texts the figures have to stand flush.
 */
function isHeader(letters: readonly Chunk[], lines: readonly ChunkLine[], index: number): boolean {
  const stacked = letters.filter((letter) =>
    linesAround(lines, index).some((other) => holdsLetterAt(other, letter)),
  );
  if (stacked.length > 0) return false;
  const below = textsUnder(lines.slice(index + 1), letters[0]!.left, letters.at(-1)!.right);
  if (!areFarFromOthers(letters, lines[index]!)) return haveOneColumn(letters, below);
  const next = below.find(({ length }) => length > 0) ?? [];
  if (next.length > 1 && !next.some(({ isFigure }) => isFigure)) return true;
  return below.every((under) => under.filter(({ isFigure }) => isFigure).length < 2);
}

function areFarFromOthers(letters: readonly Chunk[], { chunks }: ChunkLine): boolean {
  const [first, last] = [chunks.indexOf(letters[0]!), chunks.indexOf(letters.at(-1)!)];
  const least = NEARER * Math.max(...letters.slice(1).map((_, at) => gapBefore(chunks, first + at + 1)));
  return gapBefore(chunks, first) >= least && gapBefore(chunks, last + 1) >= least;
}

/** True where one figure of each row stands under letters, flush with the first, with the last, or with the middle of all. */
function haveOneColumn(letters: readonly Chunk[], below: readonly (readonly Chunk[])[]): boolean {
  const [{ left, fontSizePt }, { right }] = [letters[0]!, letters.at(-1)!];
  const under = below.filter((chunks) => chunks.some(({ isFigure }) => isFigure));
  const figures = under.flat();
  const isOneEach = under.length > 0 && figures.length === under.length;
  return isOneEach && areFlush([{ left, right, fontSizePt }], [figures], SLACK);
}

/** What stands below within a width, line by line, down to the first text under figures: there another table begins. */
function textsUnder(lines: readonly ChunkLine[], from: number, to: number): (readonly Chunk[])[] {
  const under = lines.map(({ chunks }) => chunks.filter(({ left, right }) => left < to && right > from));
  const first = under.findIndex((chunks) => chunks.some(({ isFigure }) => isFigure));
  const end = under.findIndex((chunks, at) => at > first && chunks.some(({ isFigure }) => !isFigure));
  return first === -1 || end === -1 ? under : under.slice(0, end);
}
