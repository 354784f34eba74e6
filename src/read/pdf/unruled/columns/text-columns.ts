import { glyphText } from '../../text/glyph-text.js';
import type { Chunk, ChunkLine } from '../chunks.js';
import { columnSets, holdsFigures } from './column-sets.js';
import { withHeaders } from './flush-figures.js';
import { namedColumns } from './named-columns.js';

/** A column of text: the part of the line that its chunks take up. */
export interface TextColumn {
  readonly left: number;
  readonly right: number;
  /** True where figures stand in it. */
  readonly hasFigures: boolean;
  /** The part of the line that its figures take up; that of all its chunks where it has none. */
  readonly figuresLeft: number;
  readonly figuresRight: number;
}

/** The columns of a region, from left to right. */
export function textColumns(lines: readonly ChunkLine[]): TextColumn[] {
  return (namedColumns(lines) ?? withHeaders(columnSets(lines))).map(toColumn);
}

/** Fewer numbers in a row than this may be figures that happen to follow each other. */
const FEWEST_SERIALS = 3;

/** True for a column that counts the rows, which is no column of figures. */
function areSerials(column: readonly Chunk[]): boolean {
  const downwards = column.filter((chunk) => chunk.isFigure).sort((a, b) => b.baseline - a.baseline);
  const numbers = downwards.map((chunk) => Number(glyphText(chunk.glyphs)));
  return (
    numbers.length >= FEWEST_SERIALS && numbers.slice(1).every((number, at) => number === numbers[at]! + 1)
  );
}

function toColumn(chunks: readonly Chunk[], index: number): TextColumn {
  const hasFigures = holdsFigures(chunks) && !(index === 0 && areSerials(chunks));
  const figures = hasFigures ? chunks.filter((chunk) => chunk.isFigure) : chunks;
  return {
    left: Math.min(...chunks.map((chunk) => chunk.left)),
    right: Math.max(...chunks.map((chunk) => chunk.right)),
    hasFigures,
    figuresLeft: Math.min(...figures.map((chunk) => chunk.left)),
    figuresRight: Math.max(...figures.map((chunk) => chunk.right)),
  };
}
