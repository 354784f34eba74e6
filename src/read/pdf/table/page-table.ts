import { gridBox } from '../../ruled/grid.js';
import type { Box } from '../engine/page-content.js';
import { unionOf } from '../geometry/box.js';
import { MOST_PADDING_PT, textOfBlock } from '../text/block-text.js';
import type { FoundGrid } from './drawn-grids.js';
import type { FilledGrid } from './fill-cells.js';
import { figuresApart } from './spread-digits.js';
import { undrawnCells } from './undrawn-cells.js';

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

/** The table that a filled grid is; `implied` where its borders were found from the text, all of them drawn in `ruling` if not. */
export function toPageTable(
  filled: FilledGrid,
  page: number,
  { implied, ruling }: Pick<FoundGrid, 'implied' | 'ruling'>,
): PageTable {
  const { grid, glyphs } = filled;
  const left = grid.xs[0] ?? 0;
  const numbers = implied ? null : figuresApart(filled).numbers;
  const undrawn = undrawnCells(grid, glyphs, ruling);
  const room = implied ? textWidths(filled) : null;
  return {
    page,
    box: gridBox(grid),
    borders: grid.xs.map((x) => x - left),
    implied,
    rowCount: grid.ys.length - 1,
    slots: grid.cells.flatMap((cell, index) => {
      if (undrawn.has(cell)) return [];
      const { row, column, rowSpan, columnSpan, box } = cell;
      const text = textOfBlock(glyphs[index] ?? [], room?.[column] ?? box[2] - box[0]);
      const raw = numbers?.has(index) ? text.replace(/\s/g, '') : text;
      return [{ row, column, rowSpan, columnSpan, raw, page, box }];
    }),
  };
}

/**
 * Width of the widest text in each column with its padding: where borders are found from the text, that is how wide its
 * lines could get.
 */
function textWidths({ grid, glyphs }: FilledGrid): number[] {
  const widths = grid.xs.slice(1).map(() => 0);
  for (const [index, { column, columnSpan }] of grid.cells.entries()) {
    const [left, , right] = unionOf((glyphs[index] ?? []).map((glyph) => glyph.box));
    if (columnSpan === 1) widths[column] = Math.max(widths[column] ?? 0, right - left + MOST_PADDING_PT);
  }
  return widths;
}
