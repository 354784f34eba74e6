import type { OpenRow } from '../../model/reading.js';
import type { RowDecoding } from './row-decoding.js';

/** Readings that are carried along with a report. Rows with more hold so little evidence that no neighbour decides them. */
const MAX_LISTED = 1000;

/** What a row that stays open may say, for those who know more than its report: a neighbouring year, the prose. */
export function openRow({ row, readings, count }: RowDecoding): OpenRow {
  const listed = readings.length <= MAX_LISTED ? readings : [];
  return {
    table: row.table,
    cells: row.cells,
    raw: row.pieces.map((piece) => piece.text).join(' '),
    count,
    readings: listed.map((reading) => reading.map((mark) => (mark.state === 'number' ? mark.value : null))),
  };
}
