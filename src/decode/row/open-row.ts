import type { OpenRow } from '../../model/reading.js';
import type { RowDecoding } from './row-decoding.js';
import { allReadings } from './row-readings.js';

/** Readings that are carried along with a report. Rows with more hold so little evidence that no neighbour decides them. */
const MAX_LISTED = 1000;

/** What a row that stays open may say, for those who know more than its report: a neighbouring year, the prose. */
export function openRow({ row, readings, count, plain }: RowDecoding): OpenRow {
  const known = readings.length > 0 ? readings : allReadings(plain).readings;
  const listed = known.length <= MAX_LISTED ? known : [];
  return {
    table: row.table,
    cells: row.cells,
    raw: row.pieces.map((piece) => piece.text).join(' '),
    count,
    readings: listed.map((reading) => reading.map((mark) => (mark.state === 'number' ? mark.value : null))),
  };
}
