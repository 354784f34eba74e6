import { isLevelAbove } from '../header-level.js';
import { blocksOf, type PlacedChunk, type TextBlock, toBlock } from '../placed-chunks.js';
import { type RowExtent, uniteExtents } from './row-extent.js';

/** The rows of a header by its text, and its texts that reach over several of them. */
export interface HeaderRows {
  readonly rows: readonly RowExtent[];
  readonly merged: readonly TextBlock[];
}

/** One line of headers over the columns of figures. */
interface HeaderLine {
  readonly chunks: readonly PlacedChunk[];
  readonly extent: TextBlock;
  readonly baseline: number;
  readonly fontSizePt: number;
  readonly isWide: boolean;
}

/**
 * Header lines as rows: a line that holds a header over several columns is a level of its own, and so is a line with few
 * headers over a line with many; the lines of wrapped headers are one row.
 */
export function headerRows(
  placed: readonly PlacedChunk[],
  pitch: number,
  isLabel: (placed: PlacedChunk) => boolean,
): HeaderRows {
  const lines = headerLines(placed.filter((chunk) => !isLabel(chunk)));
  const headers = new Map(lines.map((line) => [line.chunks[0]?.line, line]));
  const merged = blocksOf(placed, pitch, (upper, lower) => {
    if (isLabel(upper) || isLabel(lower)) return isLabel(upper) && isLabel(lower);
    return onSameColumns(upper, lower) && !isAbove(headers.get(upper.line), headers.get(lower.line));
  });
  const rows: RowExtent[] = [];
  let last: HeaderLine | undefined;
  for (const line of lines) {
    const row = rows[rows.length - 1];
    if (row !== undefined && isWrap(last, line, pitch))
      rows[rows.length - 1] = uniteExtents([row, line.extent]);
    else rows.push({ top: line.extent.top, bottom: line.extent.bottom });
    last = line;
  }
  return { rows, merged };
}

function headerLines(headers: readonly PlacedChunk[]): HeaderLine[] {
  const numbers = [...new Set(headers.map((chunk) => chunk.line))].sort((a, b) => a - b);
  return numbers.map((number) => {
    const chunks = headers.filter((chunk) => chunk.line === number);
    return {
      chunks,
      extent: toBlock(chunks),
      baseline: Math.max(...chunks.map(({ chunk }) => chunk.baseline)),
      fontSizePt: Math.max(...chunks.map(({ chunk }) => chunk.fontSizePt)),
      isWide: chunks.some((chunk) => chunk.lastColumn > chunk.firstColumn),
    };
  });
}

function isWrap(upper: HeaderLine | undefined, lower: HeaderLine, pitch: number): boolean {
  if (upper === undefined || upper.isWide || lower.isWide || isAbove(upper, lower)) return false;
  return upper.baseline - lower.baseline <= pitch * lower.fontSizePt;
}

function isAbove(upper: HeaderLine | undefined, lower: HeaderLine | undefined): boolean {
  return isLevelAbove(upper?.chunks.length ?? 0, lower?.chunks.length ?? 0);
}

function onSameColumns(a: PlacedChunk, b: PlacedChunk): boolean {
  return a.firstColumn === b.firstColumn && a.lastColumn === b.lastColumn;
}
