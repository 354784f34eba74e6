import type { Where } from '../../model/place.js';
import { foldFigures } from './figure.js';

/** Characters of a row as they stand between separators, and where. */
interface Piece {
  readonly text: string;
  readonly where: Where | null;
}

/** A figure ends in these digits that may go on with thousands: 1, 12 or 123, with other cells before them or not. */
const LEADING = /[1-9]\d{0,2}$/u;
/** The next thousands. */
const GROUP = /^\d{3}$/u;
/** The same, with other cells behind them. */
const GROUP_FIRST = /^\d{3}/u;

/**
 * Whether what parts two pieces may be no boundary of cells, but part the thousands of one figure (`1 447`): a single
 * sign, as far as their places show, before three digits.
 *
 * @param isFull the row has as many pieces as cells: then each may be one figure, and four digits are one
 */
export function mayPartThousands(before: Piece, piece: Piece, isFull: boolean): boolean {
  const group = isFull ? GROUP : GROUP_FIRST;
  return (
    LEADING.test(foldFigures(before.text)) &&
    group.test(foldFigures(piece.text)) &&
    isOneSign(before.where, piece.where)
  );
}

function isOneSign(before: Where | null, behind: Where | null): boolean {
  if (before?.kind !== 'text' || behind?.kind !== 'text') return true;
  return behind.start - before.end === 1;
}
