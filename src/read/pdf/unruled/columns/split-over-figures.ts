import type { Glyph } from '../../engine/page-content.js';
import { type Chunk, type ChunkLine, NARROW_GAP, toChunk } from '../chunks.js';
import { areFlush } from '../flush.js';
import { touches } from './column-sets.js';

/**
 * The lines with chunks cut at their narrow gaps where words stand over figures of their own: headers of narrow columns
 * (结果维持 结果纠正 其他结果) stand closer than words of one header may, and as one chunk they would hide the columns.
 */
export function splitOverFigures(lines: readonly ChunkLine[]): ChunkLine[] {
  return lines.map((line) => ({
    ...line,
    chunks: line.chunks.flatMap((chunk) => headersOf(chunk, lines)),
  }));
}

function headersOf(chunk: Chunk, lines: readonly ChunkLine[]): readonly Chunk[] {
  const words = wordsOf(chunk, NARROW_GAP);
  if (areHeaders(words, lines, FEWEST_WORDS)) return words;
  const closer = wordsOf(chunk, CLOSE_GAP);
  return areHeaders(closer, lines, Number.POSITIVE_INFINITY) ? closer : [chunk];
}

/**
 * Two words may be those of one header (法律服务 机构) that reaches over the figures beside its own, unless each is set flush with
 * the figures below it.
 */
const FEWEST_WORDS = 3;

/** A gap (in font sizes) that parts words each flush with its figures. */
const CLOSE_GAP = 0.2;

/** What gaps part that are wider than those between most characters of the chunk, from left to right. */
function wordsOf({ glyphs, fontSizePt }: Chunk, leastGap: number): Chunk[] {
  const gaps = glyphs.slice(1).map((glyph, index) => glyph.box[0] - glyphs[index]!.box[2]);
  const usual = [...gaps].sort((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 0;
  const words: Glyph[][] = [glyphs.slice(0, 1)];
  for (const [index, gap] of gaps.entries()) {
    const glyph = glyphs[index + 1]!;
    if (gap - usual >= leastGap * fontSizePt) words.push([glyph]);
    else words[words.length - 1]!.push(glyph);
  }
  return words.map(toChunk);
}

/**
 * True where words have figures below them, and no two words have one in common; columns may be blank. A line of more
 * headers below says that the words are those of one header over all of them (法人或 其他组织). So `many` words are sure to be no one
 * header; fewer have to be flush with their figures.
 */
function areHeaders(words: readonly Chunk[], lines: readonly ChunkLine[], many: number): boolean {
  if (words.length < 2) return false;
  const below = lines.map(({ chunks }) => chunks.filter((chunk) => chunk.baseline < words[0]!.baseline));
  const figuresBelow = below.flat().filter((chunk) => chunk.isFigure);
  const under = words.map((word) => figuresBelow.filter((chunk) => touches(word, chunk)));
  const figures = under.flat();
  const isOne = below.some(
    (chunks) =>
      chunks.filter((chunk) => !chunk.isFigure && words.some((word) => touches(word, chunk))).length >
      words.length,
  );
  const named = under.filter((each) => each.length > 0);
  const isSure = words.length >= many || areFlush(words, under);
  return isSure && named.length > 1 && new Set(figures).size === figures.length && !isOne;
}
