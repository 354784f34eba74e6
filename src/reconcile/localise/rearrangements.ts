import type { Change, ExplanationKind } from './explanation.js';
import type { Figures } from './sum-system.js';

/** The same figures in other cells. */
export interface Rearrangement {
  readonly kind: ExplanationKind;
  readonly changes: readonly Change[];
}

/**
 * What commonly happens to figures on their way into a table: two neighbours in a row or column change places, two
 * neighbouring rows do, or a row slips sideways over a cell that holds nothing.
 *
 * @param panels the rows of each panel of the form, as cell ids
 * @param mayExplain whether changes in these cells can touch everything that has to change; saves trying the others
 */
export function* rearrangements(
  panels: readonly (readonly (readonly string[])[])[],
  figures: Figures,
  mayExplain: (cells: readonly string[]) => boolean,
): Generator<Rearrangement> {
  for (const rows of panels) {
    for (const [index, row] of rows.entries()) {
      if (!row.every((cell) => figures.has(cell))) continue;
      if (mayExplain(row)) {
        yield* swapsInRow(row, figures);
        yield* shiftsInRow(row, figures);
      }
      const next = rows[index + 1];
      if (next?.every((cell) => figures.has(cell)) && mayExplain([...row, ...next]))
        yield* swapsWithNext(row, next, figures);
    }
  }
}

function* swapsInRow(row: readonly string[], figures: Figures): Generator<Rearrangement> {
  for (let index = 0; index + 1 < row.length; index++) {
    const pair = row.slice(index, index + 2);
    yield* rearranged('swap_in_row', pair, valuesOf(pair, figures).reverse(), figures);
  }
}

function* swapsWithNext(
  row: readonly string[],
  next: readonly string[],
  figures: Figures,
): Generator<Rearrangement> {
  for (const [column, cell] of row.entries()) {
    const pair = [cell, next[column] ?? cell];
    yield* rearranged('swap_in_column', pair, valuesOf(pair, figures).reverse(), figures);
  }
  const swapped = [...valuesOf(next, figures), ...valuesOf(row, figures)];
  for (const found of rearranged('swap_of_rows', [...row, ...next], swapped, figures))
    if (found.changes.length > 2) yield found;
}

/** Takes an empty cell or a zero out of the row and puts it in elsewhere: everything between moves by one cell. */
function* shiftsInRow(row: readonly string[], figures: Figures): Generator<Rearrangement> {
  const values = valuesOf(row, figures);
  for (const from of values.keys()) {
    if (values[from] !== 0) continue;
    for (const to of values.keys()) {
      // By one cell it is a swap of neighbours, and among zeros nothing moves.
      if (Math.abs(to - from) < 2 || movesNothing(values, from, to)) continue;
      yield* rearranged('shift_in_row', row, values.toSpliced(from, 1).toSpliced(to, 0, 0), figures);
    }
  }
}

function movesNothing(values: readonly number[], from: number, to: number): boolean {
  const between = from < to ? values.slice(from + 1, to + 1) : values.slice(to, from);
  return between.every((value) => value === 0);
}

function* rearranged(
  kind: ExplanationKind,
  cells: readonly string[],
  values: readonly number[],
  figures: Figures,
): Generator<Rearrangement> {
  const changes = cells.flatMap((cell, index): Change[] => {
    const from = figures.get(cell)?.printed ?? null;
    const to = values[index] ?? 0;
    return to === (from ?? 0) ? [] : [{ cell, from, to }];
  });
  if (changes.length > 0) yield { kind, changes };
}

function valuesOf(cells: readonly string[], figures: Figures): number[] {
  return cells.map((cell) => figures.get(cell)?.printed ?? 0);
}
