import { cellsById, type Form } from '../../forms/index.js';
import { throughAny, throughCell, totalOf, type ZeroSum, zeroSums } from '../../forms/zero-sum.js';
import type { CellReadings, FigurePiece, FormReading, UnplacedRow } from '../../model/reading.js';
import { foldedRaw } from '../row/figure.js';
import { habitsOf } from '../row/habits.js';
import { ladder } from '../row/ladder.js';
import type { RowDecoding } from '../row/row-decoding.js';
import { rowOptions } from '../row/row-options.js';
import { rowProblem } from '../row/row-problem.js';
import { formRows } from '../table/form-rows.js';
import type { AskedRow } from './counted-rows.js';
import { type Doubt, doubtAbout, isResolved } from './doubt.js';
import { holdingSums } from './holding-sums.js';

/** A figure published wrong may look as if digits were added or lost: one row alone tells nothing. */
const FEWEST_ROWS = 2;
/** No figure: a digit stands behind that of an empty cell. */
const BEHIND_ZERO = /^0\d$/u;
const DIGITS = [...'0123456789'];

/**
 * The last figures of the rows of a text, where a row adds up but for digits at its end: the marks of notes, or the numbers
 * of lines, stand behind it, or its line was cut. The same may have happened to rows of which no sum tells.
 */
export function rowEnds(
  form: Form,
  reading: FormReading,
  cells: CellReadings,
  decodings: readonly RowDecoding[],
  asked: readonly AskedRow[],
): Doubt {
  const ends = [...reading.counted, ...reading.unplaced].flatMap((row) => row.cells.at(-1) ?? []);
  const counted = asked.filter((row) => slipsAtEnd(row, cells)).length;
  const isDamaged =
    ends.some((cell) => BEHIND_ZERO.test(foldedRaw(cells.get(cell)))) ||
    gluedSlipsReach(FEWEST_ROWS - counted, form, reading, decodings);
  const holding = isDamaged ? holdingSums(form, reading.undivided, cells) : [];
  return doubtAbout(
    isDamaged ? ends.filter((cell) => isResolved(cells, cell) && !throughAny(holding, cell)) : [],
    cells,
    '有的行只差行末的几位数字就满足等式，行末可能混有注码等数字，或者被截断；没有等式可以证实的行末数字，不采用',
    'rows add up but for digits at their ends: marks of notes may stand there, or lines may have been cut; figures at the ends of rows that no sum confirms are not believed',
  );
}

/** A row whose figures were counted adds up with another last figure, of which the printed one is a part, or which is a part of it. */
function slipsAtEnd({ row, failing }: AskedRow, cells: CellReadings): boolean {
  const end = row.cells.at(-1)!;
  const [sum] = failing;
  if (!sum || failing.length > 1 || !throughCell(sum, end)) return false;
  const printed = cells.get(end)?.resolved ?? null;
  const meant = printed === null ? null : printed - excessOf(sum, end, cells);
  return meant !== null && Number.isInteger(meant) && meant >= 0 && isSlip(`${printed}`, `${meant}`);
}

/** By how much a figure is too great for a sum to hold. */
function excessOf(sum: ZeroSum, cell: string, cells: CellReadings): number {
  const { factor } = sum.terms.find((term) => term.cell === cell)!;
  return factor * totalOf(sum, (id) => cells.get(id)?.resolved);
}

/** Whether digits were added at the end of a figure, or lost there: another last digit is as well a figure published wrong. */
function isSlip(printed: string, meant: string): boolean {
  if (printed.length === meant.length) return false;
  const [part, whole] = printed.length < meant.length ? [printed, meant] : [meant, printed];
  return part !== '0' && whole.startsWith(part);
}

/** Whether so many rows whose digits run together can be divided so that they add up with one digit less or more at their end. */
function gluedSlipsReach(
  wanted: number,
  form: Form,
  reading: FormReading,
  decodings: readonly RowDecoding[],
): boolean {
  if (wanted <= 0) return true;
  const failing = decodings.filter(({ row, ownSums }) => ownSums === 'fail' && row.separators === 'lost');
  if (failing.length < wanted) return false;
  const labels = cellsById(form);
  const sums = zeroSums(form, reading.undivided);
  const habits = habitsOf(reading, formRows(form, reading.undivided));
  const addsUp = (row: UnplacedRow) => {
    const problem = rowProblem(row, labels, sums, habits);
    const { options } = rowOptions(problem, new Set(), ladder(problem), false);
    return options.some(({ broken }) => broken.length === 0);
  };
  let found = 0;
  for (const { row } of failing) {
    if (otherEnds(row).some(addsUp)) found += 1;
    if (found === wanted) return true;
  }
  return false;
}

/** A row with its last digit left out, or with one more. */
function otherEnds(row: UnplacedRow): UnplacedRow[] {
  const end = row.pieces.at(-1);
  if (!end) return [];
  const others = [end.text.slice(0, -1), ...DIGITS.map((digit) => end.text + digit)];
  return others.map((text) => ({ ...row, pieces: [...row.pieces.slice(0, -1), ...pieceOf(end, text)] }));
}

function pieceOf(end: FigurePiece, text: string): FigurePiece[] {
  return text === '' ? [] : [{ ...end, text }];
}
