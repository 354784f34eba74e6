import type { Form } from '../forms/index.js';
import type { CellReadings, FormReading, UnplacedRow } from '../model/reading.js';
import { decodeRows } from './decode-rows.js';
import type { GroupDecoding, RowDecoding } from './row/row-decoding.js';
import type { RowReading } from './row/row-readings.js';

/**
 * The doubtful rows whose figures stand in the wrong cells as far as arithmetic can tell: the table satisfies its sums
 * with some other reading of them, and with none that leaves them where they seem to stand. All other doubtful rows stay
 * there: the place on the page, doubtful or not, is worth more than another reading that would do as well.
 */
export function displacedRows(form: Form, reading: FormReading): UnplacedRow[] {
  if (reading.doubtful.length === 0) return [];
  const asked = new Set(reading.doubtful.map(keyOf));
  const displaced = read(form, reading, reading.doubtful).filter(
    ({ row, readings }) =>
      asked.has(keyOf(row)) && !readings.some((each) => standsInPlace(each, row, reading.cells)),
  );
  if (displaced.length === 0) return [];
  const rows = displaced.map(({ row }) => row);
  // The others are back in their places now: the table has to add up with all of them there.
  const confirmed = new Set(read(form, reading, rows).map(({ row }) => keyOf(row)));
  return rows.every((row) => confirmed.has(keyOf(row))) ? rows : [];
}

/** The decodings of rows for which every sum of their table holds, with some more rows taken as open. */
function read(form: Form, reading: FormReading, more: readonly UnplacedRow[]): RowDecoding[] {
  const groups = decodeRows(form, { ...reading, unplaced: [...reading.unplaced, ...more] });
  return groups
    .filter(({ solutions }: GroupDecoding) => solutions > 0)
    .flatMap(({ rows }) => rows.filter(({ standing }) => standing === 'sums'));
}

/** Whether a reading of a row gives its cells the figures that seem to stand in them; an empty cell counts as 0. */
function standsInPlace(reading: RowReading, row: UnplacedRow, cells: CellReadings): boolean {
  return row.cells.every((id, at) => {
    const cell = cells.get(id);
    return cell?.state !== 'text' && (cell?.resolved ?? 0) === reading[at]?.value;
  });
}

function keyOf({ cells }: UnplacedRow): string {
  return cells.join();
}
