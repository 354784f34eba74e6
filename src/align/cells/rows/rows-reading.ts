import type { Finding } from '../../../model/finding.js';
import { type CellReading, type CountedRow, type UnplacedRow, withheld } from '../../../model/reading.js';

/** What the rows of a panel or table say: readings of their cells, rows left open, findings. */
export interface RowsReading {
  readonly cells: readonly (readonly [id: string, reading: CellReading])[];
  readonly unplaced: readonly UnplacedRow[];
  /** Rows of `cells` that may have been put into the wrong ones. */
  readonly doubtful: readonly UnplacedRow[];
  /** Rows of `cells` that were put into them by the number of their figures. */
  readonly counted: readonly CountedRow[];
  readonly findings: readonly Finding[];
}

/** What several parts say, as one. */
export function joinedReadings(parts: readonly RowsReading[]): RowsReading {
  const joined = {
    cells: [] as RowsReading['cells'][number][],
    unplaced: [] as UnplacedRow[],
    doubtful: [] as UnplacedRow[],
    counted: [] as CountedRow[],
    findings: [] as Finding[],
  };
  for (const { cells, unplaced, doubtful, counted, findings } of parts) {
    for (const cell of cells) joined.cells.push(cell);
    for (const row of unplaced) joined.unplaced.push(row);
    for (const row of doubtful) joined.doubtful.push(row);
    for (const row of counted) joined.counted.push(row);
    for (const finding of findings) joined.findings.push(finding);
  }
  return joined;
}

/**
 * A reading that believes no figure of some cells; nor may anything be decoded of rows that hold one of them. What is left of a
 * row whose figures were counted was counted all the same.
 */
export function withoutFigures<Reading extends RowsReading>(
  reading: Reading,
  doubted: ReadonlySet<string>,
): Reading {
  if (doubted.size === 0) return reading;
  const isSound = ({ cells }: { readonly cells: readonly string[] }) => !cells.some((id) => doubted.has(id));
  return {
    ...reading,
    cells: reading.cells.map(([id, cell]) => [id, doubted.has(id) ? withheld(cell) : cell] as const),
    unplaced: reading.unplaced.filter(isSound),
    doubtful: reading.doubtful.filter(isSound),
  };
}

/** A reading that believes none of its figures. */
export function withoutAllFigures<Reading extends RowsReading>(reading: Reading): Reading {
  return withoutFigures(reading, new Set(reading.cells.map(([id]) => id)));
}
