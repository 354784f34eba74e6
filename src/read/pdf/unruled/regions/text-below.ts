import type { ChunkLine } from '../chunks.js';

/**
 * Lines of text under the last row of a table, from the first that is no label: a note, or the heading of what follows, runs
 * on under the header of a column of figures, where a label would have been wrapped. As lines of the table they would make
 * one column of its labels and that one.
 */
export function linesBelow(lines: readonly ChunkLine[]): readonly ChunkLine[] {
  const first = lines.findIndex(hasFigureBehindLabel);
  const headersLeft = leftOfHeaders(lines.slice(0, Math.max(0, first)), labelsEndOf(lines));
  const end = lines.findLastIndex(({ chunks }) => chunks.length > 1 || chunks[0]?.isFigure) + 1;
  const at = lines.findIndex(
    ({ chunks, fontSizePt }, index) => index >= end && chunks[0]!.right > headersLeft + fontSizePt,
  );
  return at <= 0 ? [] : lines.slice(at);
}

function hasFigureBehindLabel({ chunks }: ChunkLine): boolean {
  return chunks.some((chunk, index) => !chunk.isFigure && chunks[index + 1]?.isFigure);
}

/** Where the labels end that have figures behind them. */
function labelsEndOf(lines: readonly ChunkLine[]): number {
  const labels = lines.flatMap(({ chunks }) =>
    chunks.filter((chunk, index) => !chunk.isFigure && chunks[index + 1]?.isFigure),
  );
  return Math.max(...labels.map(({ right }) => right));
}

/** Where the first header begins that stands beside another, right of all labels; infinite where there is none. */
function leftOfHeaders(header: readonly ChunkLine[], labelsEnd: number): number {
  const behind = header.flatMap(({ chunks }) => chunks.slice(1).filter(({ left }) => left >= labelsEnd));
  return Math.min(...behind.map(({ left }) => left));
}
