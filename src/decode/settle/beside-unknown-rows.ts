import type { Form } from '../../forms/index.js';
import { throughAny, totalOf, type ZeroSum, zeroSums } from '../../forms/zero-sum.js';
import type { CellReadings, FormReading } from '../../model/reading.js';
import { countedAs } from '../table/known-figures.js';
import { type Doubt, doubtAbout, isResolved } from './doubt.js';
import { reachesBeyond } from './holding-sums.js';

/** Findings of alignment that the label of a row is not known. */
const UNKNOWN = new Set(['READ-ROW-LABEL', 'READ-ROW-UNREAD']);
/** One label may be misspelt; of several the lines are torn, and figures stand behind the label of another row. */
const SEVERAL = 2;

/**
 * Figures of rows of a text in a table with several rows whose labels are not known: whose they are no sum of the row itself says,
 * but one that holds with other rows.
 */
export function besideUnknownRows(form: Form, reading: FormReading, cells: CellReadings): Doubt {
  const torn = cellsOfTornTables(form, reading);
  if (torn.size === 0) return { cells: [], findings: [] };
  const sums = zeroSums(form, reading.undivided);
  const holds = (sum: ZeroSum) => totalOf(sum, (cell) => countedAs(cells.get(cell))) === 0;
  const rows = [
    ...reading.unplaced,
    ...reading.counted.filter(({ isMarked }) => !isMarked),
    ...reading.implied,
  ].filter((row) => row.cells.every((cell) => torn.has(cell)));
  const doubted = rows.flatMap(({ cells: row }) => {
    const across = sums.filter((sum) => reachesBeyond(row, sum) && holds(sum));
    const isProved = (cell: string) => throughAny(across, cell);
    return row.filter((cell) => isResolved(cells, cell) && !isProved(cell));
  });
  return doubtAbout(
    doubted,
    cells,
    '表中有几行的行名无法识别，这些数字可能是相邻一行的，没有等式可以证实，不采用',
    'the labels of several rows of the table are not known, and these figures may be those of a row beside; no sum with other rows confirms them, and they are not believed',
  );
}

function cellsOfTornTables(form: Form, { findings }: FormReading): ReadonlySet<string> {
  const unknown = findings.filter(({ code }) => UNKNOWN.has(code));
  if (unknown.length < SEVERAL) return new Set();
  const torn = form.tables.flatMap(({ id }) => {
    const own = form.cells.filter(({ table }) => table === id).map((cell) => cell.id);
    const ids = new Set(own);
    const count = unknown.filter((finding) => finding.cells.some((cell) => ids.has(cell))).length;
    return count >= SEVERAL ? own : [];
  });
  return new Set(torn);
}
