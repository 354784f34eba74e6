import type { EvidenceFigure } from '../../model/evidence.js';
import type { Report } from '../../model/report.js';
import { YEAR_IDENTITIES, type YearTerm } from './year-links.js';
import { consecutiveYears, type DatedReport, inOrderOfYears } from './year-pairs.js';

/** Identities that say that one cell of a year is one cell of the next. */
const EQUAL_CELLS = YEAR_IDENTITIES.flatMap(({ forms, left, right }) => {
  const [before, after] = [left[0], right[0]];
  const isPlain = left.length === 1 && right.length === 1 && before && after;
  return isPlain ? [{ forms, before, after }] : [];
});

/** By report id, what neighbouring years print for its cells: evidence for ranking, never a reason to change a figure. */
export type NeighbourEvidence = ReadonlyMap<string, ReadonlyMap<string, readonly EvidenceFigure[]>>;

/** What the years of one agency print for cells of each other: what one carries out, the next carries in. */
export function neighbourEvidence(series: readonly Report[]): NeighbourEvidence {
  const evidence = new Map<string, Map<string, EvidenceFigure[]>>();
  for (const { earlier, later } of consecutiveYears(inOrderOfYears(series))) {
    for (const { forms, before, after } of EQUAL_CELLS) {
      if (!forms.includes(earlier.form) || !forms.includes(later.form)) continue;
      addFigure(evidence, later, after, earlier.cells.get(before.cell)?.resolved ?? null);
      addFigure(evidence, earlier, before, later.cells.get(after.cell)?.resolved ?? null);
    }
  }
  return evidence;
}

function addFigure(
  evidence: Map<string, Map<string, EvidenceFigure[]>>,
  { reportId }: DatedReport,
  { cell }: YearTerm,
  value: number | null,
): void {
  if (value === null) return;
  const ofReport = evidence.get(reportId) ?? new Map<string, EvidenceFigure[]>();
  ofReport.set(cell, [...(ofReport.get(cell) ?? []), { value, source: 'year' }]);
  evidence.set(reportId, ofReport);
}
