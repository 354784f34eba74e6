import type { Glyph } from '../../engine/page-content.js';
import { type Chunk, type ChunkLine, NARROW_GAP, toChunk } from '../chunks.js';

/** How far (in font sizes) a gap may lie from the gutter that it belongs to. */
const NEAR_GUTTER = 0.5;

/** The lines with chunks cut (结果维持 结果纠正 in narrow columns) where a gutter runs through a gap of theirs that is too narrow to part them on its own. */
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
