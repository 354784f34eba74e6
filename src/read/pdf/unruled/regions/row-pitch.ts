import type { ChunkLine } from '../chunks.js';
import { isRow } from './line-kinds.js';

/** How far apart the rows of a table stand, in points: the median, as a wrapped label makes its row higher. 0 for a single row. */
export function rowPitchOf(lines: readonly ChunkLine[]): number {
  const rows = lines.filter(isRow);
  const pitches = rows.slice(1).map((row, index) => rows[index]!.baseline - row.baseline);
  return pitches.sort((a, b) => a - b)[Math.floor((pitches.length - 1) / 2)] ?? 0;
}
