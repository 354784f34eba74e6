import type { Form } from '../forms/index.js';
import { type ZeroSum, zeroSums } from '../forms/zero-sum.js';
import type { CellReading, FormReading } from '../model/reading.js';
import { detailTotals } from './detail-totals.js';
import { formRows, groupRows, knownFigures, sumsWithin } from './lines.js';
import type { GroupDecoding } from './row-decoding.js';
import { openRow } from './row-options.js';
import { readGroup } from './table-readings.js';

/**
 * Every unplaced row with the readings that are left of it, in groups that share sums. `decode` settles cells with it;
 * a run over several years can choose among the readings with what neighbouring years print.
 */
export function decodeRows(form: Form, reading: FormReading): GroupDecoding[] {
  const sums = zeroSums(form, reading.undivided);
  const kindOf = new Map(form.cells.map((cell) => [cell.id, cell.numberKind]));
  const known = knownFigures(form, reading, sums);
  const totals = detailTotals(form, reading.undivided, sums);
  const isPrinted = totals.some((cell) => isFilled(reading.cells.get(cell)) && known.has(cell));
  const unprinted = new Set(isPrinted ? [] : totals);
  return groupRows(reading.unplaced, sums, known).map((group) =>
    readGroup(
      group,
      group.rows.map((row) => openRow(row, kindOf, sums)),
      known,
      unprinted,
      brokenRows(form, reading, sums, known).filter((cells) =>
        group.across.some((sum) => touches(sum, cells)),
      ),
    ),
  );
}

/** Rows whose place is plain, with sums of their own that do not hold. */
function brokenRows(
  form: Form,
  reading: FormReading,
  sums: readonly ZeroSum[],
  known: ReadonlyMap<string, number>,
): string[][] {
  return formRows(form, reading.undivided).filter((row) =>
    sumsWithin(new Set(row), sums).some((sum) => {
      const figures = sum.terms.map(({ cell, factor }) => factor * (known.get(cell) ?? Number.NaN));
      const total = figures.reduce((all, figure) => all + figure, 0);
      return !Number.isNaN(total) && total !== 0;
    }),
  );
}

function touches(sum: ZeroSum, cells: readonly string[]): boolean {
  return sum.terms.some((term) => cells.includes(term.cell));
}

function isFilled(cell: CellReading | undefined): boolean {
  return cell?.state === 'number';
}
