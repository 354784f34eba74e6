import { type Extent, middleOf, overlap } from './extent.js';
import type { Chunk, TypedText } from './typed-text.js';

/** Lines of a header, with those that were wrapped in it and blank ones. */
const MOST_HEADER_LINES = 16;
/** A line of a wrapped label stands over the middle of the next, give or take so many columns. */
const OFF_MIDDLE = 2;
/** A figure, or the number of a page. */
const FIGURE = /^[^\p{L}]*[\d０-９][^\p{L}]*$/u;

/**
 * The labels of the columns over the rows of a table: what stands over no other text, with the lines that were wrapped, is
 * that of a column; what stands over others that of a group. Null where there are more or fewer than columns.
 *
 * @param above the first line of the rows
 * @param from where the labels of the rows end
 */
export function headerColumns(
  typed: TypedText,
  above: number,
  from: number,
  count: number,
): readonly Extent[] | null {
  let columns: Extent[] = [];
  for (let line = above - 1; line >= Math.max(0, above - MOST_HEADER_LINES); line -= 1) {
    const chunks = typed.chunksOf(line);
    if (chunks.some(isFigure) || typed.pageOf(line) !== typed.pageOf(above)) break;
    columns = withLine(
      columns,
      chunks.filter(({ right }) => right > from),
    );
    if (columns.length >= count) break;
  }
  return columns.length === count ? columns.toSorted((a, b) => a.left - b.left) : null;
}

function isFigure({ text }: Chunk): boolean {
  return FIGURE.test(text);
}

function withLine(columns: readonly Extent[], chunks: readonly Chunk[]): Extent[] {
  const next = [...columns];
  for (const chunk of chunks) {
    const below = columns.filter((column) => overlap(column, chunk));
    const [only] = below;
    if (only === undefined) next.push(chunk);
    else if (below.length === 1 && Math.abs(middleOf(only) - middleOf(chunk)) <= OFF_MIDDLE)
      next.splice(next.indexOf(only), 1, {
        left: Math.min(only.left, chunk.left),
        right: Math.max(only.right, chunk.right),
      });
  }
  return next;
}
