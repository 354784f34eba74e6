import type { Box } from '../engine/page-content.js';
import { gridBox } from '../geometry/grid.js';
import { textOfBlock } from '../text/block-text.js';
import type { FilledGrid } from './fill-cells.js';

/** A cell with its text, on the page where it begins. */
export interface PageSlot {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly raw: string;
  readonly page: number;
  readonly box: Box;
}

/** A table, or the piece of one that stands on a page. */
export interface PageTable {
  readonly page: number;
  readonly box: Box;
  /** Column borders in points from the left end of the table, one more than there are columns. */
  readonly borders: readonly number[];
  /** True where borders were found from the text: they then stand anywhere in the gaps between columns. */
  readonly implied: boolean;
  readonly rowCount: number;
  readonly slots: readonly PageSlot[];
}

export function toPageTable({ grid, glyphs }: FilledGrid, page: number, implied: boolean): PageTable {
  const left = grid.xs[0] ?? 0;
  return {
    page,
    box: gridBox(grid),
    borders: grid.xs.map((x) => x - left),
    implied,
    rowCount: grid.ys.length - 1,
    slots: grid.cells.map(({ row, column, rowSpan, columnSpan, box }, index) => ({
      row,
      column,
      rowSpan,
      columnSpan,
      raw: textOfBlock(glyphs[index] ?? [], box[2] - box[0]),
      page,
      box,
    })),
  };
}
