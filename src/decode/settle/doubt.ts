import type { Finding } from '../../model/finding.js';
import type { CellReading, CellReadings } from '../../model/reading.js';
import { aboutReading } from './decode-findings.js';

/** Figures that have a cell, and are not believed to belong there, with what is to be said of them. */
export interface Doubt {
  readonly cells: readonly string[];
  readonly findings: readonly Finding[];
}

/**
 * A doubt about cells, of which those that are resolved are withheld.
 *
 * @param named the cells that the finding names; none where there is nothing to say
 */
export function doubtAbout(
  named: readonly string[],
  cells: CellReadings,
  messageZh: string,
  messageEn: string,
): Doubt {
  if (named.length === 0) return { cells: [], findings: [] };
  const finding: Finding = {
    ...aboutReading,
    code: 'READ-AMBIGUOUS',
    severity: 'warning',
    verdict: 'reading_ambiguous',
    cells: named,
    messageZh,
    messageEn,
    quote: null,
  };
  return { cells: named.filter((cell) => isResolved(cells, cell)), findings: [finding] };
}

/** Whether a figure is believed to stand in a cell. */
export function isResolved(cells: CellReadings, cell: string): boolean {
  return (cells.get(cell)?.resolved ?? null) !== null;
}

/** A figure that was not believed to be that of its cell. */
export function isWithheld(cell: CellReading | undefined): boolean {
  return cell?.state === 'number' && cell.resolved === null;
}
