import type { ChunkLine } from '../chunks.js';

/** A line of this many chunks is a row even without figures (a header). */
const HEADER_CHUNKS = 4;

/** Text wider than this share of the page, in one chunk, is prose. */
const PROSE_SHARE = 0.55;

/** Font sizes within a table differ by less than this share; headings are larger. */
export const OTHER_SIZE = 0.12;

/** True for a line that is plainly a row: a label and figures, or many chunks. */
export function isRow({ chunks }: ChunkLine): boolean {
  return (
    chunks.length >= HEADER_CHUNKS || (chunks.length >= 2 && chunks.slice(1).some((chunk) => chunk.isFigure))
  );
}

/** True for a line with text as wide as none of a table is. */
export function isProse(line: ChunkLine, pageWidthPt: number): boolean {
  return line.chunks.some((chunk) => chunk.right - chunk.left > PROSE_SHARE * pageWidthPt);
}

/** A line of a single figure, or of several: a wrapped label stands half a line above and below it. */
export function isFiguresAlone({ chunks }: ChunkLine): boolean {
  return chunks.every((chunk) => chunk.isFigure);
}

/** How many figures stand on a line. */
export function figuresIn(line: ChunkLine | undefined): number {
  return line?.chunks.filter((chunk) => chunk.isFigure).length ?? 0;
}
