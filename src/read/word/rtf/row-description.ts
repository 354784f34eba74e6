import type { CellBorder, RowBorders } from '../blocks.js';

/** A row as far as its control words have described it. */
export interface RowDescription extends RowBorders {
  leftTwips: number;
  readonly cells: CellBorder[];
  /** Of the cell whose border comes next. */
  mergedUp: boolean;
  mergedLeft: boolean;
}

/** A row of which nothing is said yet. */
export function newRow(): RowDescription {
  return { leftTwips: 0, cells: [], mergedUp: false, mergedLeft: false };
}

/** Obeys a control word about a row; says nothing of others. */
export function describeRow(row: RowDescription, word: string, number: number | null): void {
  if (word === 'trleft') row.leftTwips = number ?? 0;
  else if (word === 'clvmrg') row.mergedUp = true;
  else if (word === 'clmrg') row.mergedLeft = true;
  else if (word === 'cellx') {
    row.cells.push({ rightTwips: number ?? 0, mergedUp: row.mergedUp, mergedLeft: row.mergedLeft });
    row.mergedUp = false;
    row.mergedLeft = false;
  }
}
