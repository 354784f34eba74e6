import type { SettlingIn } from './broken-sums.js';
import type { Change, ExplanationKind } from './explanation.js';
import type { Figures } from './sum-system.js';

/** The same figures in other cells. */
export interface Rearrangement {
  readonly kind: ExplanationKind;
  readonly changes: readonly Change[];
}

/** Figures of a row, or of two rows one after the other, as a mishap would have left them. */
interface Arrangement {
  readonly kind: ExplanationKind;
  readonly values: readonly number[];
}

/**
 * What commonly happens to figures on their way into a table, where undoing it settles every broken sum: two neighbours
 * in a row or column change places, two neighbouring rows do, or a row slips sideways over a cell that holds nothing.
 *
 * @param panels the rows of each panel of the form, as cell ids
 */
export function rearrangements(
  panels: readonly (readonly (readonly string[])[])[],
  figures: Figures,
  settlingIn: SettlingIn,
): Rearrangement[] {
  const among = (cells: readonly string[], mishaps: (values: readonly number[]) => Iterable<Arrangement>) => {
    const settles = cells.every((cell) => figures.has(cell)) ? settlingIn(cells) : null;
    const found: Rearrangement[] = [];
    if (settles)
      for (const { kind, values } of mishaps(cells.map((cell) => figures.get(cell)?.printed ?? 0)))
        if (settles(values)) found.push({ kind, changes: changesTo(values, cells, figures) });
    return found;
  };
  return panels.flatMap((rows) =>
    rows.flatMap((row, index) => {
      const next = rows[index + 1];
      return [...among(row, inOneRow), ...(next ? among([...row, ...next], inTwoRows) : [])];
    }),
  );
}

function* inOneRow(values: readonly number[]): Generator<Arrangement> {
  for (let index = 0; index + 1 < values.length; index++)
    yield { kind: 'swap_in_row', values: swapped(values, index, index + 1) };
  yield* shifts(values);
}

function* inTwoRows(values: readonly number[]): Generator<Arrangement> {
  const width = values.length / 2;
  for (let column = 0; column < width; column++)
    yield { kind: 'swap_in_column', values: swapped(values, column, column + width) };
  const rows = [...values.slice(width), ...values.slice(0, width)];
  // That one column changed places with the one below has just been said.
  if (rows.filter((value, index) => value !== values[index]).length > 2)
    yield { kind: 'swap_of_rows', values: rows };
}

/** Takes an empty cell or a zero out of the row and puts it in elsewhere: everything between moves by one cell. */
function* shifts(values: readonly number[]): Generator<Arrangement> {
  for (const from of values.keys()) {
    if (values[from] !== 0) continue;
    for (const to of values.keys()) {
      // By one cell it is a swap of neighbours, and among zeros nothing moves.
      if (Math.abs(to - from) < 2 || movesNothing(values, from, to)) continue;
      yield { kind: 'shift_in_row', values: values.toSpliced(from, 1).toSpliced(to, 0, 0) };
    }
  }
}

function movesNothing(values: readonly number[], from: number, to: number): boolean {
  for (let at = Math.min(from, to); at <= Math.max(from, to); at++) if (values[at] !== 0) return false;
  return true;
}

function swapped(values: readonly number[], one: number, other: number): number[] {
  const copy = [...values];
  [copy[one], copy[other]] = [values[other] ?? 0, values[one] ?? 0];
  return copy;
}

function changesTo(values: readonly number[], cells: readonly string[], figures: Figures): Change[] {
  return cells.flatMap((cell, index): Change[] => {
    const from = figures.get(cell)?.printed ?? null;
    const to = values[index] ?? 0;
    return to === (from ?? 0) ? [] : [{ cell, from, to }];
  });
}
