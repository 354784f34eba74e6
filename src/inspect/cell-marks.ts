import type { Box } from '../model/place.js';
import type { CellReadings, CellState } from '../model/reading.js';

/** Where a cell of the form was found on a page, and what it was read as. */
export interface CellMark {
  readonly cellId: string;
  readonly state: CellState;
  readonly box: Box;
}

/** The cells of a reading that stand on this page (1 for the first), in the order of the form. */
export function cellMarks(cells: CellReadings, page: number): CellMark[] {
  const marks: CellMark[] = [];
  for (const [cellId, { state, where }] of cells) {
    if (where?.kind === 'pdf' && where.page === page) marks.push({ cellId, state, box: where.box });
  }
  return marks;
}
