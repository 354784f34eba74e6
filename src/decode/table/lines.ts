import { cellId, type Form, leafColumns, leafRows } from '../../forms/index.js';
import type { ZeroSum } from '../../forms/zero-sum.js';
import type { CellReading, FormReading, UnplacedRow } from '../../model/reading.js';

/** The rows of a form as the report prints them: the cell ids of each, in column order. */
export function formRows(form: Form, undivided: ReadonlySet<string>): string[][] {
  return rowsByPanel(form, undivided).flat();
}

/** The same, panel by panel: within one, rows stand one under the other. */
export function rowsByPanel(form: Form, undivided: ReadonlySet<string>): string[][][] {
  return form.tables
    .flatMap((table) => table.panels)
    .map((panel) => {
      const columns = leafColumns(panel.columns);
      return leafRows(panel.rows, undivided).map((row) => columns.map((column) => cellId(row.id, column.id)));
    });
}

/** Sums in which every cell stands in one row. */
export function sumsWithin(cells: ReadonlySet<string>, sums: readonly ZeroSum[]): ZeroSum[] {
  return sums.filter((sum) => sum.terms.every((term) => cells.has(term.cell)));
}

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
    const blanksAreZero = placed.length === row.length && own.every((sum) => isZero(sum, figures));
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

function isZero(sum: ZeroSum, figures: ReadonlyMap<string, number>): boolean {
  let total = 0;
  for (const { cell, factor } of sum.terms) {
    const figure = figures.get(cell);
    if (figure === undefined) return false;
    total += factor * figure;
  }
  return total === 0;
}

/** A group of unplaced rows that share sums, directly or through one another. */
export interface LineGroup {
  readonly rows: readonly UnplacedRow[];
  /** Sums across rows in which every cell is either known or in one of the rows. */
  readonly across: readonly ZeroSum[];
}

/** Groups the unplaced rows by the sums that tie them together, in their order. */
export function groupRows(
  rows: readonly UnplacedRow[],
  sums: readonly ZeroSum[],
  known: ReadonlyMap<string, number>,
): LineGroup[] {
  const rowOf = new Map(
    rows.flatMap((row, index) => row.cells.map((cell): [string, number] => [cell, index])),
  );
  const across = sums.filter((sum) => {
    const touched = new Set(sum.terms.map((term) => rowOf.get(term.cell) ?? 'placed'));
    return touched.size > 1 && sum.terms.every((term) => rowOf.has(term.cell) || known.has(term.cell));
  });
  const group = rows.map((_, index) => index);
  for (const sum of across) {
    const members = sum.terms.flatMap((term) => rowOf.get(term.cell) ?? []);
    const joined = new Set(members.map((member) => group[member]));
    const first = Math.min(...members.map((member) => group[member] ?? member));
    for (const [index, own] of group.entries()) if (joined.has(own)) group[index] = first;
  }
  return [...new Set(group)].map((id) => {
    const members = rows.filter((_, index) => group[index] === id);
    const cells = new Set(members.flatMap((row) => row.cells));
    return { rows: members, across: across.filter((sum) => sum.terms.some((term) => cells.has(term.cell))) };
  });
}
