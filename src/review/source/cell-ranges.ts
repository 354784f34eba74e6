import type { CellReadings } from '../../model/reading.js';

/** A range of characters of a source, and the cells that were read from it. */
export interface CellRange {
  readonly start: number;
  readonly end: number;
  readonly cells: readonly string[];
}

/** Where in the characters of a source the cells of a report stand, in the order of their beginnings. */
export function cellRanges(cells: CellReadings): CellRange[] {
  const ranges = new Map<string, { start: number; end: number; cells: string[] }>();
  for (const [id, { where }] of cells) {
    if (where === null || where.kind === 'pdf') continue;
    const { start, end } = where;
    const known = ranges.get(`${start}-${end}`);
    if (known) known.cells.push(id);
    else ranges.set(`${start}-${end}`, { start, end, cells: [id] });
  }
  return [...ranges.values()].sort((a, b) => a.start - b.start || b.end - a.end);
}
