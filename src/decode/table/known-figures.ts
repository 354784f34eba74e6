import type { Form } from '../../forms/index.js';
import { sumsWithin, totalOf, type ZeroSum } from '../../forms/zero-sum.js';
import type { CellReading, FormReading } from '../../model/reading.js';
import { formRows } from './form-rows.js';

/**
 * The figures that a sum may count for the cells whose place is plain. A blank counts as 0 where the sums of its own
 * row hold that way; otherwise nobody knows what it stands for, and the cell is left out.
 */
export function knownFigures(
  form: Form,
  reading: FormReading,
  sums: readonly ZeroSum[],
): Map<string, number> {
  const open = new Set(reading.unplaced.flatMap((row) => row.cells));
  const known = new Map<string, number>();
  for (const row of formRows(form, reading.undivided)) {
    const placed = row.filter((cell) => !open.has(cell));
    const figures = new Map(placed.flatMap((cell) => figureOfCell(cell, reading.cells.get(cell))));
    const own = sumsWithin(new Set(row), sums);
    const blanksAreZero =
      placed.length === row.length && own.every((sum) => totalOf(sum, (cell) => figures.get(cell)) === 0);
    for (const cell of placed) {
      const value = reading.cells.get(cell)?.resolved ?? (blanksAreZero ? figures.get(cell) : undefined);
      if (value !== undefined && value !== null) known.set(cell, value);
    }
  }
  return known;
}

function figureOfCell(id: string, cell: CellReading | undefined): [string, number][] {
  const figure = countedAs(cell);
  return figure === null ? [] : [[id, figure]];
}

/** What a cell adds to a sum: nothing where it prints none; null where nobody knows. */
export function countedAs(cell: CellReading | undefined): number | null {
  return cell?.resolved ?? (cell?.state === 'blank' || cell?.state === 'dash' ? 0 : null);
}
