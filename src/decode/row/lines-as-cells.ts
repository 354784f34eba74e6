import { pieceEnds } from './lattice.js';
import type { RowOptions } from './row-options.js';

/**
 * Whether a row has as many pieces as cells, line ends among them, and none of its readings takes each piece for a cell.
 * Such a row is printed with a figure to a line, and does not add up; that figures broken over lines would is chance.
 */
export function deniesItsLines({ open, options }: RowOptions): boolean {
  const { pieces, cells } = open.row;
  if (pieces.length !== cells.length || !pieces.some(({ continuesLine }) => continuesLine)) return false;
  const ends = pieceEnds(pieces);
  return !options.some(({ readings }) =>
    readings.some((reading) => reading.every(({ to }, at) => to === ends[at])),
  );
}
