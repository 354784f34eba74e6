import { glyphText } from '../text/glyph-text.js';
import { type Chunk, type ChunkLine, toChunk } from './chunks.js';
import { touches } from './columns/column-sets.js';

/** An ideograph alone, or behind the number of its label. */
const LETTER = /^(?:[（(].[）)]|[\d一二三四五六七八九十]+[.、．])?\p{Script=Han}$/u;

/** Letters of one text stand no further apart (in font sizes). */
const WIDEST_GAP = 2.6;

/** Gaps between the letters of one text differ by no more than this (in font sizes). */
const SAME_GAP = 0.2;

/** A figure this near (in font sizes) to the middle of a text stands under it. */
const NEAR_MIDDLE = 0.75;

/** Letters that run down stand under each other, give or take this (in font sizes). */
const SAME_PLACE = 0.6;

/** Lines of one header, one letter a line, follow within this many font sizes. */
const STACK_PITCH = 2;

/**
 * Lines in which letters that are set apart (总　计, 自 然 人) are one text: alone on their places, at one distance, and
 * nearer to each other than to their neighbours. Letters over figures of their own are headers, and those of headers that
 * run down, one letter a line, stand above each other.
 */
export function withLettersJoined(lines: readonly ChunkLine[]): ChunkLine[] {
  return lines.map((line, index) => {
    if (!line.chunks.some((chunk, at) => areNear(line.chunks[at - 1], chunk))) return line;
    const chunks = wordsOf(line.chunks).flatMap((word) =>
      word.length > 1 && !areColumns(word, lines, index)
        ? [toChunk(word.flatMap(({ glyphs }) => glyphs))]
        : word,
    );
    return { ...line, chunks };
  });
}

/** Chunks, those that may be letters of one text together. */
function wordsOf(chunks: readonly Chunk[]): Chunk[][] {
  const words: Chunk[][] = [];
  for (const [at, chunk] of chunks.entries()) {
    const goesOn = at > 0 && isJoint(chunks, at);
    if (goesOn) words[words.length - 1]!.push(chunk);
    else words.push([chunk]);
  }
  return words;
}

/** True where two letters stand near, and neither has a nearer neighbour on its other side. */
function isJoint(chunks: readonly Chunk[], at: number): boolean {
  if (!areNear(chunks[at - 1], chunks[at])) return false;
  const slack = SAME_GAP * chunks[at]!.fontSizePt;
  const gap = gapBefore(chunks, at);
  return gap <= gapBefore(chunks, at - 1) + slack && gap <= gapBefore(chunks, at + 1) + slack;
}

function gapBefore(chunks: readonly Chunk[], at: number): number {
  return areNear(chunks[at - 1], chunks[at])
    ? chunks[at]!.left - chunks[at - 1]!.right
    : Number.POSITIVE_INFINITY;
}

function areNear(left: Chunk | undefined, right: Chunk | undefined): boolean {
  if (left === undefined || right === undefined) return false;
  if (right.left - left.right > WIDEST_GAP * right.fontSizePt) return false;
  return (
    right.glyphs.length === 1 && LETTER.test(glyphText(right.glyphs)) && LETTER.test(glyphText(left.glyphs))
  );
}

/**
 * True where letters are headers of columns of their own: two of them stand over figures side by side, or over each other's
 * letters of other lines of a header while no figure stands under the middle of all of them.
 */
function areColumns(letters: readonly Chunk[], lines: readonly ChunkLine[], index: number): boolean {
  const line = lines[index]!;
  if (nameGroup(letters, lines.slice(index + 1))) return false;
  const figures = lines.slice(index + 1).map(({ chunks }) => chunks.filter(({ isFigure }) => isFigure));
  if (figures.some((chunks) => haveTheirOwn(letters, chunks))) return true;
  if (figures.flat().some((figure) => isUnderMiddle(figure, letters))) return false;
  if (!isHeader(line)) return false;
  const reach = STACK_PITCH * line.fontSizePt;
  return lines.some(
    (other) =>
      other !== line &&
      isHeader(other) &&
      Math.abs(other.baseline - line.baseline) < reach &&
      haveTheirOwn(
        letters,
        other.chunks.filter(({ glyphs }) => glyphs.length === 1),
      ),
  );
}

/** True where the next line of the header stands under the letters in other places: its texts are columns of one group. */
function nameGroup(letters: readonly Chunk[], below: readonly ChunkLine[]): boolean {
  const next = below.find(({ chunks }) =>
    chunks.some((chunk) => letters.some((letter) => touches(chunk, letter))),
  );
  if (next === undefined || !isHeader(next)) return false;
  const alone = next.chunks.filter(({ glyphs }) => glyphs.length === 1);
  const aligned = letters.filter((letter) =>
    alone.some((chunk) => Math.abs(middleX(chunk) - middleX(letter)) <= SAME_PLACE * letter.fontSizePt),
  );
  return aligned.length < 2;
}

function middleX({ left, right }: Pick<Chunk, 'left' | 'right'>): number {
  return (left + right) / 2;
}

/** False for the line of a row: its letters name the figures behind them, and none below. */
function isHeader({ chunks }: ChunkLine): boolean {
  return !chunks.some(({ isFigure }) => isFigure);
}

/** True where two of the letters have one of the chunks each above or below them. */
function haveTheirOwn(letters: readonly Chunk[], chunks: readonly Chunk[]): boolean {
  const own = chunks.flatMap((chunk) => {
    const [letter, another] = letters.filter((each) => touches(chunk, each));
    return letter === undefined || another !== undefined ? [] : [letter];
  });
  return new Set(own).size > 1;
}

function isUnderMiddle(figure: Chunk, letters: readonly Chunk[]): boolean {
  const middle = middleX({ left: letters[0]!.left, right: letters.at(-1)!.right });
  return Math.abs(middleX(figure) - middle) <= NEAR_MIDDLE * figure.fontSizePt;
}
