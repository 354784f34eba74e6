import { glyphText } from '../text/glyph-text.js';
import { bottomOf, type Chunk, type ChunkLine, topOf } from './chunks.js';

/** A chunk and the columns that it reaches into, both ends counted. */
export interface PlacedChunk {
  readonly chunk: Chunk;
  readonly line: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

/** Chunks of neighbouring lines that are one label, wrapped. */
export interface TextBlock {
  readonly chunks: readonly PlacedChunk[];
  readonly firstColumn: number;
  readonly lastColumn: number;
  readonly top: number;
  readonly bottom: number;
}

/** A chunk may overhang a gutter by this much (in font sizes) without reaching into the next column. */
const OVERHANG = 0.2;

/** Finds the columns of every chunk of the lines. */
export function placeChunks(lines: readonly ChunkLine[], gutters: readonly number[]): PlacedChunk[] {
  return lines.flatMap(({ chunks }, line) =>
    chunks.map((chunk) => {
      const overhang = OVERHANG * chunk.fontSizePt;
      const firstColumn = gutters.filter((gutter) => gutter < chunk.left + overhang).length;
      const lastColumn = gutters.filter((gutter) => gutter < chunk.right - overhang).length;
      return { chunk, line, firstColumn, lastColumn: Math.max(firstColumn, lastColumn) };
    }),
  );
}

/** Lines of one label follow within this many font sizes at most. */
export const WIDEST_WRAP = 2;

/** Lines set closer than this would overlap; labels of neighbouring columns may well be. */
const CLOSEST_WRAP = 0.9;

/** Lines of one label follow within the closest pitch of the table, give or take this factor; rows are padded. */
const WRAP_SLACK = 1.15;

/** Pitches that differ by less than this share are one. */
const SAME_PITCH = 0.04;

/** Font sizes between lines of one label: the closest pitch of the table that is met more than once. */
export function wrapPitch(chunks: readonly PlacedChunk[]): number {
  const pitches = chunks.flatMap((upper) => nextPitch(upper, chunks)).sort((a, b) => a - b);
  const repeated = pitches.find((pitch, index) => {
    const next = pitches[index + 1];
    return next !== undefined && next <= pitch * (1 + SAME_PITCH);
  });
  return Math.min(WIDEST_WRAP, (repeated ?? WIDEST_WRAP) * WRAP_SLACK);
}

/** Font sizes down to the next chunk in the same columns; nothing where there is none near. */
function nextPitch(upper: PlacedChunk, chunks: readonly PlacedChunk[]): number[] {
  const steps = chunks
    .filter((lower) => sharesColumn(upper, lower))
    .map((lower) => (upper.chunk.baseline - lower.chunk.baseline) / upper.chunk.fontSizePt)
    .filter((step) => step > CLOSEST_WRAP && step < WIDEST_WRAP);
  return steps.length === 0 ? [] : [Math.min(...steps)];
}

/** Gathers chunks into blocks: those that `mayJoin`, share a column and follow within `pitch` font sizes. */
export function blocksOf(
  chunks: readonly PlacedChunk[],
  pitch: number,
  mayJoin: (upper: PlacedChunk, lower: PlacedChunk) => boolean = () => true,
): TextBlock[] {
  const blocks: PlacedChunk[][] = [];
  for (const placed of [...chunks].sort((a, b) => b.chunk.baseline - a.chunk.baseline)) {
    const block = blocks.find((candidate) =>
      candidate.some((other) => follows(other, placed, pitch) && mayJoin(other, placed)),
    );
    if (block === undefined) blocks.push([placed]);
    else block.push(placed);
  }
  return blocks.map(toBlock);
}

function follows(upper: PlacedChunk, lower: PlacedChunk, pitch: number): boolean {
  const step = (upper.chunk.baseline - lower.chunk.baseline) / upper.chunk.fontSizePt;
  return step > 0 && step <= pitch && sharesColumn(upper, lower);
}

function sharesColumn(a: PlacedChunk, b: PlacedChunk): boolean {
  return a.firstColumn <= b.lastColumn && b.firstColumn <= a.lastColumn;
}

/** The text of a chunk as it is painted, from left to right. */
export function textOfChunk({ chunk }: PlacedChunk): string {
  return glyphText(chunk.glyphs);
}

/** The block that chunks make together. */
export function toBlock(chunks: readonly PlacedChunk[]): TextBlock {
  return {
    chunks,
    firstColumn: Math.min(...chunks.map((placed) => placed.firstColumn)),
    lastColumn: Math.max(...chunks.map((placed) => placed.lastColumn)),
    top: Math.max(...chunks.map((placed) => topOf(placed.chunk))),
    bottom: Math.min(...chunks.map((placed) => bottomOf(placed.chunk))),
  };
}
