/** Which borders of base cells are drawn, row by row; the outermost always are. */
export interface CellEdges {
  /** True where a line parts a base cell from the one on its right. */
  readonly right: boolean[];
  /** True where a line parts a base cell from the one below. */
  readonly below: boolean[];
}

/** Whether a missing border may be drawn in: false where it would run through text. */
export interface Clearance {
  /** On the right of a base cell. */
  readonly upright: (column: number, row: number) => boolean;
  /** Below a base cell. */
  readonly level: (row: number, column: number) => boolean;
}

/**
 * Closes borders that must be there although they are not drawn. A rule ends at a border: where it runs above or below
 * one of two neighbours and not the other, the two are not one cell. Tables without left borders in the first cells of
 * their rows would otherwise run a merged label and its items together.
 */
export function closeLeaks(
  { right, below }: CellEdges,
  rows: number,
  columns: number,
  clearance: Clearance,
): void {
  const across = edgeGrid(below, rows, columns);
  const beside = edgeGrid(right, rows, columns);
  for (let column = 0; column + 1 < columns; column++) {
    closeAlong(rows, {
      isOpen: (row) => right[row * columns + column] === false,
      isClear: (row) => clearance.upright(column, row),
      close: (row) => {
        right[row * columns + column] = true;
      },
      before: (row) => [across(row - 1, column), across(row - 1, column + 1)],
    });
  }
  for (let row = 0; row + 1 < rows; row++) {
    closeAlong(columns, {
      isOpen: (column) => below[row * columns + column] === false,
      isClear: (column) => clearance.level(row, column),
      close: (column) => {
        below[row * columns + column] = true;
      },
      before: (column) => [beside(row, column - 1), beside(row + 1, column - 1)],
    });
  }
}

function edgeGrid(edges: readonly boolean[], rows: number, columns: number) {
  return (row: number, column: number): boolean =>
    row < 0 || column < 0 || row >= rows || column >= columns || (edges[row * columns + column] ?? true);
}

/** One border line, piece by piece. */
interface BorderLine {
  readonly isOpen: (piece: number) => boolean;
  readonly isClear: (piece: number) => boolean;
  readonly close: (piece: number) => void;
  /** Whether the cells on the two sides of the line are bounded before this piece. */
  readonly before: (piece: number) => readonly [boolean, boolean];
}

/** Closes runs of open pieces within which, or at an end of which, a rule ends at the line from one side. */
function closeAlong(pieces: number, line: BorderLine): void {
  const leaks = Array.from({ length: pieces + 1 }, (_, piece) => {
    const [one, other] = line.before(piece);
    return one !== other;
  });
  if (!leaks.includes(true)) return;
  let run: number[] = [];
  const endRun = () => {
    if (run.some((piece) => leaks[piece] || leaks[piece + 1])) for (const piece of run) line.close(piece);
    run = [];
  };
  for (let piece = 0; piece < pieces; piece++) {
    const [one, other] = line.before(piece);
    if (one && other) endRun();
    if (line.isOpen(piece) && line.isClear(piece)) run.push(piece);
    else endRun();
  }
  endRun();
}
