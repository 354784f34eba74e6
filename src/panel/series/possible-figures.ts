import type { OpenRow } from '../../model/reading.js';
import type { Report } from '../../model/report.js';

/** One way to read the cells that were asked for. */
export interface Option {
  /** Figures of the cells asked for, in their order; null for a blank. */
  readonly figures: readonly (number | null)[];
  /** The whole row in this reading; null where nothing is open. */
  readonly reading: readonly (number | null)[] | null;
}

/** Every way to read some cells of one row of a report. */
export interface PossibleFigures {
  /** The open row in which the cells stand; null where their figures are decided. */
  readonly open: OpenRow | null;
  readonly options: readonly Option[];
}

/**
 * What the cells can be. A figure we stand behind has one option, an open row as many as it has readings. Null where
 * that is not known: a cell is blank or unreadable, its row has too many readings to be listed, or the cells stand in
 * several open rows.
 */
export function possibleFigures(report: Report, cells: readonly string[]): PossibleFigures | null {
  const resolved = cells.map((id) => report.cells.get(id)?.resolved ?? null);
  if (!resolved.includes(null)) return { open: null, options: [{ figures: resolved, reading: null }] };
  const undecided = cells.filter((_, index) => resolved[index] === null);
  const open = report.openRows.find((row) => undecided.every((id) => row.cells.includes(id)));
  if (!open || open.readings.length === 0) return null;
  const options = open.readings.map((reading) => ({
    figures: cells.map((id, index) => resolved[index] ?? reading[open.cells.indexOf(id)] ?? null),
    reading,
  }));
  return { open, options };
}
