/** A sum as the elimination sees it: its cells in rising order, the factor of each, and what it comes to. */
export interface LinearRow {
  readonly cells: readonly number[];
  readonly factors: readonly number[];
  readonly total: number;
}

/** The factor of a cell; 0 where the row does not go through it. */
export function factorOf({ cells, factors }: LinearRow, cell: number): number {
  const at = cells.indexOf(cell);
  return at < 0 ? 0 : (factors[at] ?? 0);
}

/** The row without a cell of the pivot row: both are scaled until the cell cancels. */
export function withoutCell(row: LinearRow, pivot: LinearRow, cell: number): LinearRow {
  const factor = factorOf(row, cell);
  if (factor === 0) return row;
  const by = factorOf(pivot, cell);
  const cells: number[] = [];
  const factors: number[] = [];
  let [own, other] = [0, 0];
  while (own < row.cells.length || other < pivot.cells.length) {
    const [ownCell, otherCell] = [row.cells[own] ?? Infinity, pivot.cells[other] ?? Infinity];
    let sum = 0;
    if (ownCell <= otherCell) sum += (row.factors[own++] ?? 0) * by;
    if (otherCell <= ownCell) sum -= (pivot.factors[other++] ?? 0) * factor;
    if (sum === 0) continue;
    cells.push(Math.min(ownCell, otherCell));
    factors.push(sum);
  }
  return { cells, factors, total: row.total * by - pivot.total * factor };
}
