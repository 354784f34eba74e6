import { countState, type ReportOnForm } from '../../dataset/tables/report-on-form.js';
import type { Severity } from '../../model/finding.js';
import type { CellState } from '../../model/reading.js';
import type { CheckCounts } from '../../model/report.js';

/** What a run has met so far, summed up. */
export interface Tally {
  reports: number;
  failures: number;
  /** Where the run stopped before all inputs were read, since nobody took its output any more: how many of how many it read. */
  cutOff: { readonly read: number; readonly inputs: number } | null;
  /** Reports in which not a single figure is printed. */
  withoutFigures: number;
  /** Paths of the files in folders that are not read. */
  readonly passedOver: readonly string[];
  readonly cells: Record<CellState, number>;
  readonly checks: { -readonly [Outcome in keyof CheckCounts]: number };
  readonly findings: Record<Severity, number>;
}

/** A tally before anything is read. */
export function emptyTally(passedOver: readonly string[]): Tally {
  return {
    reports: 0,
    failures: 0,
    cutOff: null,
    withoutFigures: 0,
    passedOver,
    cells: { number: 0, blank: 0, dash: 0, text: 0, absent: 0 },
    checks: { assessed: 0, passed: 0, failed: 0, notAssessable: 0 },
    findings: { error: 0, warning: 0, note: 0 },
  };
}

const STATES: readonly CellState[] = ['number', 'blank', 'dash', 'text', 'absent'];
const OUTCOMES: readonly (keyof CheckCounts)[] = ['assessed', 'passed', 'failed', 'notAssessable'];

/** Adds a report to the tally. */
export function countReport(tally: Tally, onForm: ReportOnForm): void {
  tally.reports++;
  for (const state of STATES) tally.cells[state] += countState(onForm, state);
  for (const outcome of OUTCOMES) tally.checks[outcome] += onForm.report.checks[outcome];
  for (const finding of onForm.report.findings) tally.findings[finding.severity]++;
  if (countState(onForm, 'number') === 0) tally.withoutFigures++;
}
