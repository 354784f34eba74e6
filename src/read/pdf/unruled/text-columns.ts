import type { Glyph } from '../engine/page-content.js';
import { type Chunk, type ChunkLine, toChunk } from './chunks.js';

/** A column of text: the part of the line that its chunks take up. */
export interface TextColumn {
  readonly left: number;
  readonly right: number;
  /** True where figures stand in it. */
  readonly hasFigures: boolean;
}

/** Chunks that reach this far (in font sizes) over each other stand one above the other. */
const OVERLAP = 0.25;

/**
 * The columns of a region, from left to right: chunks that overlap are of one column. A chunk that covers two chunks of
 * one other line spans columns and says nothing of where they lie.
 */
export function textColumns(lines: readonly ChunkLine[]): TextColumn[] {
  let members = lines.flatMap((line) => line.chunks.map((chunk) => ({ chunk, line })));
  members = members.filter(
    ({ chunk, line }) => !lines.some((other) => other !== line && spans(chunk, other)),
  );
  for (;;) {
    const columns = gather(members.map(({ chunk }) => chunk));
    const fused = columns.find((column) => lines.some((line) => countWithin(members, line, column) > 1));
    if (fused === undefined) return columns.map(toColumn);
    // Two chunks of one line in one column: a chain of overlaps has fused two columns. Its widest link goes.
    const widest = fused.reduce((a, b) => (b.right - b.left > a.right - a.left ? b : a));
    members = members.filter(({ chunk }) => chunk !== widest);
  }
}

function spans(chunk: Chunk, line: ChunkLine): boolean {
  let covered = 0;
  for (const other of line.chunks) if (overlaps(chunk, other)) covered++;
  return covered > 1;
}

function overlaps(a: Chunk, b: Chunk): boolean {
  const shared = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  return shared > OVERLAP * Math.min(a.fontSizePt, b.fontSizePt);
}

/** Sets of chunks that overlap, directly or through others, from left to right. */
function gather(chunks: readonly Chunk[]): Chunk[][] {
  const sets: Chunk[][] = [];
  let right = Number.NEGATIVE_INFINITY;
  for (const chunk of [...chunks].sort((a, b) => a.left - b.left)) {
    const set = sets[sets.length - 1];
    if (set === undefined || right - chunk.left <= OVERLAP * chunk.fontSizePt) {
      sets.push([chunk]);
      right = chunk.right;
    } else {
      set.push(chunk);
      right = Math.max(right, chunk.right);
    }
  }
  return sets;
}

function countWithin(
  members: readonly { chunk: Chunk; line: ChunkLine }[],
  line: ChunkLine,
  column: readonly Chunk[],
): number {
  return members.filter((member) => member.line === line && column.includes(member.chunk)).length;
}

function toColumn(chunks: readonly Chunk[]): TextColumn {
  return {
    left: Math.min(...chunks.map((chunk) => chunk.left)),
    right: Math.max(...chunks.map((chunk) => chunk.right)),
    hasFigures: chunks.some((chunk) => chunk.isFigure),
  };
}

/** Where one column ends and the next begins: the middle of the gap between them. */
export function guttersOf(columns: readonly TextColumn[]): number[] {
  const gutters: number[] = [];
  for (const [index, column] of columns.entries()) {
    const next = columns[index + 1];
    if (next !== undefined) gutters.push((column.right + next.left) / 2);
  }
  return gutters;
}

/** A gap this wide (in font sizes) at a gutter parts two cells that stand close: 结果维持 结果纠正 in narrow columns. */
const NARROW_GAP = 0.3;

/** How far (in font sizes) a gap may lie from the gutter that it belongs to. */
const NEAR_GUTTER = 0.5;

/** The lines with chunks cut where a gutter runs through a gap of theirs that is too narrow to part them on its own. */
export function splitAtGutters(lines: readonly ChunkLine[], gutters: readonly number[]): ChunkLine[] {
  return lines.map((line) => ({
    ...line,
    chunks: line.chunks.flatMap((chunk) => splitChunk(chunk, gutters)),
  }));
}

function splitChunk(chunk: Chunk, gutters: readonly number[]): Chunk[] {
  const parts: Chunk[] = [];
  let members: Glyph[] = [];
  for (const glyph of chunk.glyphs) {
    const last = members[members.length - 1];
    if (last !== undefined && gutters.some((gutter) => isGapAt(last, glyph, gutter))) {
      parts.push(toChunk(members));
      members = [];
    }
    members.push(glyph);
  }
  parts.push(toChunk(members));
  return parts;
}

function isGapAt(left: Glyph, right: Glyph, gutter: number): boolean {
  const size = Math.min(left.fontSizePt, right.fontSizePt);
  if (right.box[0] - left.box[2] < NARROW_GAP * size) return false;
  return gutter > left.box[2] - NEAR_GUTTER * size && gutter < right.box[0] + NEAR_GUTTER * size;
}
