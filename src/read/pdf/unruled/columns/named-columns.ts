import type { Chunk, ChunkLine } from '../chunks.js';
import { WIDEST_WRAP } from '../placed-chunks.js';
import { BESIDE, columnSets, holdsFigures, touches } from './column-sets.js';

/**
 * The columns of the body, each with its header, where the headers with no other below name all of them, or all columns of
 * figures: figures flush with one side of a wide column stand under no header, or nearly under that of the next. Else null.
 */
export function namedColumns(lines: readonly ChunkLine[]): Chunk[][] | null {
  const first = lines.findIndex((line) => line.chunks.some((chunk) => chunk.isFigure));
  if (first <= 0) return null;
  const body = columnSets(lines.slice(first));
  const firstFigures = body.findIndex(holdsFigures);
  const all = lines.slice(0, first).flatMap((line) => line.chunks);
  const headers = lowestOf(all);
  const unnamed = headers.length === body.length ? 0 : firstFigures;
  const labelsEnd = Math.max(...body.slice(0, unnamed).flatMap((column) => column.map(({ right }) => right)));
  const beyond = headers.filter(({ left }) => left > labelsEnd);
  if (beyond.length !== body.length - unnamed) return null;
  const named = body.map((column, index) =>
    index < unnamed ? column : [...column, ...linesUpwards(beyond[index - unnamed]!, all)],
  );
  return areApart(named) ? named : null;
}

/**
 * The headers under which no other stands, from left to right. One over two columns may stand between their headers: others
 * are lower on both its sides.
 */
function lowestOf(headers: readonly Chunk[]): Chunk[] {
  const isLowest = (header: Chunk) => {
    const lower = headers.filter((other) => header.baseline - other.baseline >= BESIDE * header.fontSizePt);
    const before = lower.some((other) => other.right <= header.left);
    const after = lower.some((other) => other.left >= header.right);
    const under = headers.some((other) => other.baseline < header.baseline && touches(other, header));
    return !under && !(before && after);
  };
  return headers.filter(isLowest).sort((a, b) => a.left - b.left);
}

/** The lines of a wrapped header, from its last one up. */
function linesUpwards(lowest: Chunk, headers: readonly Chunk[]): Chunk[] {
  const above = headers.findLast(
    (other) =>
      other.baseline > lowest.baseline &&
      other.baseline - lowest.baseline <= WIDEST_WRAP * lowest.fontSizePt &&
      touches(other, lowest),
  );
  return [lowest, ...(above ? linesUpwards(above, headers) : [])];
}

function areApart(columns: readonly (readonly Chunk[])[]): boolean {
  return columns.slice(1).every((column, index) => {
    const right = Math.max(...columns[index]!.map((chunk) => chunk.right));
    return column.every((chunk) => chunk.left > right);
  });
}
