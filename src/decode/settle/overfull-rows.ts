import { cellsById, type Form } from '../../forms/index.js';
import { zeroSums } from '../../forms/zero-sum.js';
import { groupBy } from '../../model/group-by.js';
import {
  ABSENT,
  type CellReadings,
  type FigurePiece,
  type FormReading,
  type UnplacedRow,
} from '../../model/reading.js';
import { foldFigures } from '../row/figure.js';
import { habitsOf } from '../row/habits.js';
import { ladder } from '../row/ladder.js';
import { rowOptions } from '../row/row-options.js';
import { rowProblem } from '../row/row-problem.js';
import { formRows, rowsByPanel } from '../table/form-rows.js';
import { type Doubt, doubtAbout } from './doubt.js';

/** Neighbouring rows, some of which print nothing, and one the digits of more rows than one. */
interface OverfullRun {
  readonly overfull: UnplacedRow;
  /** The cells of each row. */
  readonly rows: readonly (readonly string[])[];
  /** Which of the rows holds the digits of others: the last where figures stand a label too late, the first where too early. */
  readonly isLate: boolean;
  /** How many of its rows print nothing, and are in the digits of that one. */
  readonly missing: number;
}

/**
 * Rows of a text in which digits run together, from one that prints nothing to another whose digits add up in no way and are
 * enough for both: each line of figures between them may stand behind the label beside its own. Where figures of more rows
 * are apart by something, alignment sees it; here only sums tell that digits are those of two rows.
 */
function overfullRuns(form: Form, reading: FormReading): OverfullRun[] {
  const glued = new Map(
    reading.unplaced
      .filter(({ separators, isApart }) => separators === 'lost' && !isApart)
      .map((row) => [row.cells.join(), row]),
  );
  if (glued.size === 0) return [];
  const addsUp = adding(form, reading);
  return rowsByPanel(form, reading.undivided).flatMap((rows) => {
    const blank = rows.flatMap((row, at) => (printsNothing(row, reading) ? [at] : []));
    if (blank.length === 0) return [];
    return rows.flatMap((row, at) => {
      const own = glued.get(row.join());
      const more = own ? Math.floor(digitsIn(own.pieces) / row.length) - 1 : 0;
      return own && more > 0 && !addsUp(own) ? runsAround(own, rows, blank, at, more) : [];
    });
  });
}

/** A reading in which digits that slipped along their labels are open in the rows whose they are, where sums can tell which. */
export function withOverfullDivided(form: Form, reading: FormReading): FormReading {
  const runs = overfullRuns(form, reading);
  if (runs.length === 0) return reading;
  const addsUp = adding(form, reading);
  const ways = groupBy(runs, ({ overfull }) => overfull.cells.join());
  const moved = [...ways.values()].flatMap((ofRow) => {
    const divided = ofRow.map((run) => movedRows(run, reading)).filter((rows) => rows.every(addsUp));
    // Where several ways to put the digits back add up, none is taken.
    return divided.length === 1 ? divided[0]! : [];
  });
  if (moved.length === 0 || hasTwice(moved.flatMap(({ cells }) => cells))) return reading;
  const ids = new Set(moved.flatMap(({ cells }) => cells));
  const isKept = ({ cells }: { readonly cells: readonly string[] }) => !ids.has(cells[0]!);
  const open = moved.flatMap(({ cells, pieces }) => {
    const raw = pieces.map(({ text }) => text).join(' ');
    return cells.map(
      (id) => [id, { ...ABSENT, raw, state: 'text', where: pieces[0]?.where ?? null }] as const,
    );
  });
  return {
    ...reading,
    cells: new Map([...reading.cells, ...open]),
    unplaced: [...reading.unplaced.filter(isKept), ...moved],
    counted: reading.counted.filter(isKept),
  };
}

/** The doubt about rows of which sums do not tell whose digits stand behind which label. */
export function overfullRows(form: Form, reading: FormReading, cells: CellReadings): Doubt {
  const runs = overfullRuns(form, { ...reading, cells });
  return doubtAbout(
    [...new Set(runs.flatMap(({ rows }) => rows.flat()))],
    cells,
    '文中数字连写，一行没有数字，另一行的数字怎么分都不满足等式而又够两行之用，其间各行的数字可能错后或错前一行，不采用',
    'digits run together in this text; one row prints nothing, and the digits of another add up in no way and are enough for both: the figures of the rows between may stand behind the label beside their own, and are not believed',
  );
}

/** Tells whether the digits of a row can be divided so that all sums within it hold, with blanks where the report shows that it loses them. */
function adding(form: Form, reading: FormReading): (row: UnplacedRow) => boolean {
  const [sums, onForm] = [zeroSums(form, reading.undivided), cellsById(form)];
  const habits = habitsOf(reading, formRows(form, reading.undivided));
  return (row) => {
    const problem = rowProblem(row, onForm, sums, habits);
    if (problem.sums.length === 0) return true;
    const ways = ladder(problem).slice(0, habits.losesBlanks ? undefined : 1);
    const { options, complete } = rowOptions(problem, new Set(), ways, false);
    return !complete || options.some(({ broken }) => broken.length === 0);
  };
}

function runsAround(
  overfull: UnplacedRow,
  rows: readonly (readonly string[])[],
  blank: readonly number[],
  at: number,
  more: number,
): OverfullRun[] {
  const before = blank.filter((row) => row < at).reverse();
  const after = blank.filter((row) => row > at);
  return [
    ...before.slice(0, more).map((from, index) => ({
      overfull,
      rows: rows.slice(from, at + 1),
      isLate: true,
      missing: index + 1,
    })),
    ...after.slice(0, more).map((to, index) => ({
      overfull,
      rows: rows.slice(at, to + 1),
      isLate: false,
      missing: index + 1,
    })),
  ];
}

/** The rows of a run with the digits in the order of the page, those of several rows in one that has the cells of all of them. */
function movedRows({ overfull, rows, isLate, missing }: OverfullRun, reading: FormReading): UnplacedRow[] {
  const printed = rows.map((row) => piecesOf(row, reading)).filter((pieces) => pieces.length > 0);
  if (printed.length !== rows.length - missing) return [];
  const whole = isLate ? printed.length - 1 : 0;
  return printed.map((pieces, at) => {
    const from = isLate || at === 0 ? at : at + missing;
    const own = rows.slice(from, from + (at === whole ? missing + 1 : 1));
    return { ...overfull, cells: own.flat(), pieces, needsProof: true, isApart: true };
  });
}

/** The figures behind the label of a row, whether its cells were counted or not. */
function piecesOf(row: readonly string[], reading: FormReading): readonly FigurePiece[] {
  const open = reading.unplaced.find(({ cells }) => cells[0] === row[0]);
  if (open) return open.pieces;
  return row.flatMap((id) => {
    const { raw = null, where = null } = reading.cells.get(id) ?? {};
    return raw !== null && raw !== '' && where !== null ? [{ text: raw, where }] : [];
  });
}

function printsNothing(row: readonly string[], { cells }: FormReading): boolean {
  return row.length > 1 && row.every((cell) => cells.get(cell)?.state === 'blank');
}

function hasTwice(ids: readonly string[]): boolean {
  return new Set(ids).size < ids.length;
}

function digitsIn(pieces: readonly FigurePiece[]): number {
  return pieces.reduce((count, { text }) => count + foldFigures(text).replace(/\D/gu, '').length, 0);
}
