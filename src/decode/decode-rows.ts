import { cellsById, type Form } from '../forms/index.js';
import { sumsWithin, type ZeroSum, zeroSums } from '../forms/zero-sum.js';
import type { CellReading, FormReading, UnplacedRow } from '../model/reading.js';
import { type Habits, habitsOf } from './row/habits.js';
import type { GroupDecoding, RowDecoding } from './row/row-decoding.js';
import { rowProblem } from './row/row-problem.js';
import { leavesTotalsBlank } from './table/blank-totals.js';
import { brokenSums, doubtedFigures } from './table/doubted-figures.js';
import { formRows } from './table/form-rows.js';
import { groupRows } from './table/group-rows.js';
import { jointTotals } from './table/joint-totals.js';
import { knownFigures } from './table/known-figures.js';
import { leaveUndecided, readDoubtful, readGroup } from './table/table-readings.js';

/**
 * Every unplaced row with the readings that are left of it, in groups that share sums. `decode` settles cells with it;
 * a run over several years can choose among the readings with what neighbouring years print.
 */
export function decodeRows(form: Form, reading: FormReading): GroupDecoding[] {
  const habits = habitsOf(reading, formRows(form, reading.undivided));
  const decoded = decodeWith(habits, form, reading);
  const needsBlanks = decoded.some(({ rows }) => rows.some(addsUpWithBlanks));
  // One row that adds up with blanks only shows that others may have blanks: those without sums are read anew.
  return needsBlanks && !habits.mayLoseBlanks
    ? decodeWith({ ...habits, mayLoseBlanks: true }, form, reading)
    : decoded;
}

function addsUpWithBlanks({ row, way, ownSums }: RowDecoding): boolean {
  return row.separators === 'lost' && way === 'split_or_blank' && ownSums === 'hold';
}

function decodeWith(habits: Habits, form: Form, reading: FormReading): GroupDecoding[] {
  const sums = zeroSums(form, reading.undivided);
  const known = knownFigures(form, reading, sums);
  const isPrinted = (cell: string) => isFilled(reading.cells.get(cell)) && known.has(cell);
  const unprinted = jointTotals(form, reading.undivided, sums).filter((totals) => !totals.some(isPrinted));
  const broken = brokenSums(sums, known);
  const brokenRows = rowsWith(broken, form, reading);
  const groups = groupRows(reading.unplaced, sums, known).map((group) => {
    const open = group.rows.map((row) => rowProblem(row, cellsById(form), sums, habits));
    const brokenPlaced = brokenRows.filter((cells) =>
      group.across.some((sum) => touches(sum, new Set(cells))),
    );
    const decoding = readGroup(group, open, known, unprinted, brokenPlaced);
    return { group, open, brokenPlaced, decoding };
  });
  const doubted = doubtedFigures(groups, broken, known);
  const lacksTotals =
    groups.some(({ decoding }) => decoding.lacksTotals) || leavesTotalsBlank(form, reading, sums);
  return groups.map(({ group, open, brokenPlaced, decoding }) => {
    // Sums of its own are all that a row without sums across rows has, and they may lack their totals as well.
    if (lacksTotals && group.across.length === 0 && group.rows.some(lacksFigures))
      return leaveUndecided(group, open, known);
    const sound = group.across.filter((sum) => !touches(sum, doubted));
    const isDoubtful = decoding.solutions > 0 && sound.length < group.across.length;
    return isDoubtful ? readDoubtful({ ...group, across: sound }, open, known, brokenPlaced) : decoding;
  });
}

/** Rows whose place is plain, and whose own sums are among the broken ones. */
function rowsWith(broken: readonly ZeroSum[], form: Form, reading: FormReading): string[][] {
  if (broken.length === 0) return [];
  return formRows(form, reading.undivided).filter((row) => sumsWithin(new Set(row), broken).length > 0);
}

function touches(sum: ZeroSum, cells: ReadonlySet<string>): boolean {
  return sum.terms.some((term) => cells.has(term.cell));
}

function lacksFigures({ pieces, cells, separators }: UnplacedRow): boolean {
  return separators === 'lost' || pieces.length < cells.length;
}

function isFilled(cell: CellReading | undefined): boolean {
  return cell?.state === 'number';
}
