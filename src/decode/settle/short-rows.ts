import type { Form } from '../../forms/index.js';
import { throughAny } from '../../forms/zero-sum.js';
import type { CellReadings, FormReading, UnplacedRow } from '../../model/reading.js';
import { rowsByPanel } from '../table/form-rows.js';
import { type Doubt, doubtAbout, isResolved } from './doubt.js';
import { holdingSums, reachesBeyond } from './holding-sums.js';

const ZERO = /^[0０]$/u;

/**
 * Rows with fewer figures than cells that add up with blanks, and no sum with other rows says so: figures may be lost as
 * well as blanks. So it is where the table breaks off behind the row, and where the row prints zeros while no other row of
 * the report is known to leave blanks.
 */
export function shortRows(form: Form, reading: FormReading, cells: CellReadings): Doubt {
  const short = reading.unplaced.filter(isShort);
  const isOpen = short.some((row) => row.cells.some((cell) => isResolved(cells, cell)));
  if (!isOpen) return doubtAbout([], cells, '', '');
  const holding = holdingSums(form, reading.undivided, cells);
  const isVouched = (row: UnplacedRow) => holding.some((sum) => reachesBeyond(row.cells, sum));
  const alone = short.filter((row) => !isVouched(row));
  const leavesBlanks = alone.length < short.length;
  const last = lastBeforeEnd(form, reading);
  const isDoubtful = (row: UnplacedRow) =>
    (!leavesBlanks && row.pieces.some(({ text }) => ZERO.test(text))) ||
    row.cells.some((cell) => last.has(cell));
  return doubtAbout(
    alone.filter(isDoubtful).flatMap((row) => row.cells.filter((cell) => isResolved(cells, cell))),
    cells,
    '行中数字少于格数，留空虽能满足本行的等式，但也可能是数字丢失，没有与其他行相关的等式可以证实，不采用',
    'rows with fewer figures than cells add up with blanks, but figures may be lost as well; no sum with other rows confirms them, and they are not believed',
  );
}

function isShort({ separators, pieces, cells }: UnplacedRow): boolean {
  return separators === 'kept' && pieces.length > 1 && pieces.length < cells.length;
}

/**
 * Rows with fewer figures than cells, where figures that no table uses stand on lines of their own behind the tables: the row may be
 * as full as the form, and its last figures have been set behind what follows. Those through which a sum of printed figures
 * holds are believed.
 */
export function besideLooseFigures(form: Form, reading: FormReading, cells: CellReadings): Doubt {
  const short = reading.hasLooseFigures ? reading.unplaced.filter(isShort) : [];
  const holding = short.length > 0 ? holdingSums(form, reading.undivided, cells) : [];
  const isOpen = (cell: string) => isResolved(cells, cell) && !throughAny(holding, cell);
  return doubtAbout(
    short.flatMap((row) => row.cells.filter(isOpen)),
    cells,
    '行中数字少于格数，而表后另有单独成行、没有读入的数字，可能是本行的，没有等式可以证实，不采用',
    'rows have fewer figures than cells, and figures that were not read stand on lines of their own behind the table, which may be theirs; no sum confirms what was read, and it is not believed',
  );
}

/**
 * Rows with as many figures as cells, of which a line end may have cut one in two: in a report that leaves cells blank the row
 * may lack a figure as well. Those through which a sum holds are believed.
 */
export function brokenRows(form: Form, reading: FormReading, cells: CellReadings): Doubt {
  const broken = reading.counted.filter(({ isBroken, isMarked }) => isBroken && !isMarked);
  const leavesBlanks =
    broken.length > 0 &&
    (reading.unplaced.some((row) => row.pieces.length < row.cells.length) ||
      [...cells.values()].some(({ state }) => state === 'blank'));
  const holding = leavesBlanks ? holdingSums(form, reading.undivided, cells) : [];
  const isOpen = (cell: string) => isResolved(cells, cell) && !throughAny(holding, cell);
  return doubtAbout(
    leavesBlanks ? broken.flatMap((row) => row.cells.filter(isOpen)) : [],
    cells,
    '行中有换行，可能把一个数字断成两截，而本报告留有空格，没有等式可以证实，不采用',
    'a line ends among the figures of these rows and may have cut one in two, and the report leaves cells blank; no sum confirms them, and they are not believed',
  );
}

/** The cells of rows behind which nothing of their panel is found. */
function lastBeforeEnd(form: Form, { findings, undivided }: FormReading): ReadonlySet<string> {
  const missing = new Set(
    findings.filter(({ code }) => code === 'READ-ROW-MISSING').flatMap((finding) => finding.cells),
  );
  if (missing.size === 0) return missing;
  const isMissing = (row: readonly string[]) => row.every((cell) => missing.has(cell));
  return new Set(
    rowsByPanel(form, undivided).flatMap((rows) => {
      const at = rows.findLastIndex((row) => !isMissing(row));
      return at < rows.length - 1 ? (rows[at] ?? []) : [];
    }),
  );
}
