import { groupBy } from '../../model/group-by.js';
import type { FigurePiece, UnplacedRow } from '../../model/reading.js';
import { hiddenBlanks, NO_READINGS, withHidden } from './hidden-blanks.js';
import type { Rung } from './ladder.js';
import { type CellKind, type Lattice, latticeOf, restricted, type Way } from './lattice.js';
import { mayPartThousands } from './parted-thousands.js';
import { needsProof, type RowProblem } from './row-problem.js';
import { allReadings, holds, type RowReading, type RowSum, readingsWithSums } from './row-readings.js';

/** Readings of a row that give every cell the same number; they differ only in which cell is blank and which is 0. */
export interface RowOption {
  readonly values: readonly number[];
  readonly readings: readonly RowReading[];
  /** Sums of the row that do not hold. */
  readonly broken: readonly RowSum[];
}

/** What a row may say. */
export interface RowOptions {
  readonly open: RowProblem;
  /** How the row was divided to get the options. */
  readonly way: Way;
  /** How a row of its kind is divided first of all, with every division, whether sums hold or not. */
  readonly plain: Lattice;
  readonly options: readonly RowOption[];
  /** There is only this one way to divide the row, whatever sums say. */
  readonly only: boolean;
  /** The options are not of the row's plain kind: its digits were joined, cut, taken for fewer cells, or moved. */
  readonly beyondPlain: boolean;
  /** The row's own sums are too little to believe the options; a sum across rows has to hold as well. */
  readonly needsWitness: boolean;
  /** False where there are more readings than are compared. */
  readonly complete: boolean;
}

function latticeOfRow({ row, habits }: RowProblem, cells: readonly CellKind[], way: Way): Lattice {
  return latticeOf(row.pieces, cells, way, habits.printsDashes);
}

/**
 * The readings of a row in which its own sums hold, by the first way of its ladder that gives any. A row that can be
 * divided in one way only keeps that one.
 *
 * @param unprinted cells that the page is taken not to print; sums with such a cell are not asked
 * @param ways the ladder
 * @param isAlone no sum across rows goes through the row
 */
export function rowOptions(
  open: RowProblem,
  unprinted: ReadonlySet<string>,
  ways: readonly Rung[],
  isAlone: boolean,
): RowOptions {
  const cells = open.kinds.map((number, index) => ({
    number,
    printed: !unprinted.has(open.row.cells[index] ?? ''),
  }));
  const sums = open.sums.filter((sum) => sum.terms.every(({ index }) => cells[index]?.printed));
  const rungs = ways.map((rung) => ({ ...rung, lattice: latticeOfRow(open, cells, rung.way) }));
  const plain = rungs[0]?.lattice ?? latticeOfRow(open, cells, 'whole');
  const way = rungs[0]?.way ?? 'whole';
  const base = { open: { ...open, sums }, way, plain, only: false, beyondPlain: false, needsWitness: false };
  const single = plain.count === 1 && way !== 'joined' ? optionsOf(allReadings(plain).readings, sums) : [];
  const only = { ...base, only: true, options: single, complete: true };
  const isInDoubt = needsProof(open.row) || (open.habits.losesBlanks && sums.length > 0);
  // Glued digits that can be divided in one way may still hide blank cells, if that way does not add up.
  const isSound = single.every((option) => option.broken.length === 0);
  const hidden =
    isAlone && way === 'split' ? hiddenBlanks(open.row.pieces, cells, sums, open.habits) : NO_READINGS;
  const hidesNone = hidden.complete && hidden.readings.length === 0;
  if (!isInDoubt && single.length > 0 && (way === 'whole' || (isSound && hidesNone))) return only;
  for (const [index, rung] of rungs.entries()) {
    const found = withHidden(readingsWithSums(rung.lattice, sums), index === 0 ? hidden : NO_READINGS);
    const options = optionsOf(found.readings, sums);
    if (found.complete && options.length === 0) continue;
    const beyondPlain = isInDoubt || index > 0 || rung.way === 'joined';
    const { way, needsWitness } = rung;
    return { ...base, way, beyondPlain, needsWitness, options, complete: found.complete };
  }
  if (single.length > 0 && !isInDoubt) return only;
  return { ...base, beyondPlain: isInDoubt, options: [], complete: true };
}

/**
 * Readings of a row with one wrong figure, divided as its kind is, that break a sum of its own; null where there are too
 * many. Of the wrong figure nothing need be left.
 *
 * @param wrong position of the cell with that figure
 * @param allows which value each cell may have
 */
export function brokenOptions(
  { open, way, plain }: RowOptions,
  wrong: number,
  allows: (cell: number, value: number) => boolean,
): RowOption[] | null {
  const kinds = open.kinds.map((number, cell) => ({ number, printed: cell !== wrong }));
  const lattices = [plain, latticeOfRow(open, kinds, way)];
  const found = lattices.map((lattice) => allReadings(restricted(lattice, allows)));
  if (found.some(({ complete }) => !complete)) return null;
  const readings = found.flatMap((each) => each.readings);
  return optionsOf(readings, open.sums).filter((option) => option.broken.length > 0);
}

/** A row of glued digits with the ways in which some of its cells are blank. */
export function withBlanks(row: RowOptions): RowOptions {
  return { ...row, only: false, plain: latticeWithBlanks(row.open, row.open.row) };
}

/**
 * Every division of glued digits in which cells may be blank, and thousands parted as cells are. Where what parts most
 * cells is lost, something left among the digits may as well have cut a figure (`01 60` for 0 | 16 | 0).
 */
export function loosestLattice({ open }: RowOptions): Lattice {
  const { pieces: parts, cells } = open.row;
  const isFull = parts.length === cells.length;
  const pieces = parts.map((piece, at): FigurePiece => {
    const before = parts[at - 1];
    return before && (!isFull || mayPartThousands(before, piece, isFull))
      ? { ...piece, continuesLine: true }
      : piece;
  });
  return latticeWithBlanks(open, { ...open.row, pieces });
}

function latticeWithBlanks(open: RowProblem, row: UnplacedRow): Lattice {
  const kinds = open.kinds.map((number) => ({ number, printed: true }));
  return latticeOfRow({ ...open, row }, kinds, 'split_or_blank');
}

function optionsOf(readings: readonly RowReading[], sums: readonly RowSum[]): RowOption[] {
  const byValues = groupBy(readings, (reading) => reading.map((mark) => mark.value).join());
  return [...byValues.values()].flatMap((same) => {
    const [first] = same;
    if (!first) return [];
    const broken = sums.filter((sum) => !holds(sum, first));
    return [{ values: first.map((mark) => mark.value), readings: same, broken }];
  });
}
