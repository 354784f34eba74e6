import type { Extent } from './extent.js';

/**
 * Whether the blanks of a row may part its cells, one between two of them, and not set its figures in columns: then blank
 * cells left two or more side by side, and the figures would stand in other columns.
 *
 * @param labelEnd where the label before the first figure ends
 * @param own the columns that the figures were put into
 * @param count how many columns there are
 */
export function mayPartOthers(
  figures: readonly Extent[],
  labelEnd: number,
  own: readonly number[],
  count: number,
): boolean {
  let [column, end] = [-1, labelEnd];
  const parted = figures.map(({ left, right }) => {
    column += left - end;
    end = right;
    return column;
  });
  return column < count && parted.some((each, at) => each !== own[at]);
}
