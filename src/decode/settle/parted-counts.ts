import { cellsById, type Form, idsOf } from '../../forms/index.js';
import { sumsWithin, totalOf, type ZeroSum, zeroSums } from '../../forms/zero-sum.js';
import { narrow } from '../../model/place.js';
import type { CellReading, CountedRow, FigurePiece, FormReading, UnplacedRow } from '../../model/reading.js';
import { foldedRaw } from '../row/figure.js';
import { countedAs } from '../table/known-figures.js';
import type { Labels } from './decode-findings.js';

/** A figure with nothing but a blank before its thousands: in a text that may as well part two figures (`498 295`). */
const PARTED = /\d[^\S\n]+\d{3}(?!\d)/u;

/**
 * Rows with as many figures as cells only because a blank was taken to part thousands, whose own sum fails: the blank parts two
 * figures, and another was cut elsewhere. They are open, and each of their pieces with them. Where there is such a row, no
 * figure with such a blank is beyond doubt in rows without sums.
 */
export function withPartedCounts(form: Form, reading: FormReading): FormReading {
  const parted = reading.counted.filter((row) => isParted(row, reading));
  if (parted.length === 0) return reading;
  const sums = zeroSums(form, reading.undivided);
  const standings = new Map(parted.map((row) => [row, standingOf(row, sums, reading)]));
  if (![...standings.values()].includes('fails')) return reading;
  const labels = cellsById(form);
  const open = new Set(parted.filter((row) => standings.get(row) !== 'holds'));
  return {
    ...reading,
    counted: reading.counted.filter((row) => !open.has(row)),
    unplaced: [...reading.unplaced, ...[...open].map((row) => inPieces(row, reading, labels))],
  };
}

function isParted({ cells, isMarked, separators }: CountedRow, reading: FormReading): boolean {
  return (
    !isMarked &&
    separators === 'kept' &&
    cells.some((id) => {
      const cell = reading.cells.get(id);
      return cell?.state === 'number' && PARTED.test(foldedRaw(cell));
    })
  );
}

function standingOf(
  { cells }: CountedRow,
  sums: readonly ZeroSum[],
  reading: FormReading,
): 'holds' | 'fails' | 'unasked' {
  const own = sumsWithin(new Set(cells), sums);
  if (own.length === 0) return 'unasked';
  return own.some((sum) => totalOf(sum, (id) => countedAs(reading.cells.get(id))) !== 0) ? 'fails' : 'holds';
}

function inPieces({ cells }: CountedRow, reading: FormReading, labels: Labels): UnplacedRow {
  const [first = ''] = cells;
  return {
    table: labels.get(first)?.table ?? '',
    row: idsOf(first).row,
    cells,
    pieces: cells.flatMap((id) => piecesOf(reading.cells.get(id))),
    separators: 'kept',
    needsProof: true,
  };
}

function piecesOf(cell: CellReading | undefined): FigurePiece[] {
  const { raw, where } = cell ?? {};
  if (!raw || !where) return [];
  return [...raw.matchAll(/\S+/gu)].map(({ 0: text, index }) => ({
    text,
    where: narrow(where, index, index + text.length),
  }));
}
