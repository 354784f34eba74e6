import { cellsById, type Form } from '../forms/index.js';
import { ABSENT, type CellReading } from '../model/reading.js';
import type { Report } from '../model/report.js';
import type { Correction } from './correction.js';
import { judgeCorrection } from './judge-correction.js';
import { contradicted, noSuchReport, type Refusal } from './refusal.js';

/** The figure we stand behind in a cell, and why. */
export type Standing = Pick<CellReading, 'resolved' | 'basis'>;

/** What became of a correction. */
export interface CorrectionOutcome {
  readonly correction: Correction;
  /** Null where it was applied. */
  readonly refusal: Refusal | null;
  /** What stood in the cell before any correction; null where there is no such report or cell. */
  readonly before: Standing | null;
  /** What the correction made of it: the same where it was refused. */
  readonly after: Standing | null;
}

/** A report with its corrections. */
export interface CorrectedReport {
  readonly report: Report;
  /** In the order in which the corrections were given, as are the refused ones. */
  readonly applied: readonly CorrectionOutcome[];
  readonly refused: readonly CorrectionOutcome[];
}

/**
 * Applies the corrections of a report to it: `resolved` becomes the corrected figure, `basis` says so, and what is printed
 * stays as it is. Corrections of other reports are passed over. Those that do not fit what was read, or contradict each
 * other, are refused with a reason. The order of the corrections does not matter to the report.
 *
 * Checks and findings are left as they were: the identities have to be assessed again.
 */
export function applyCorrections(
  report: Report,
  corrections: readonly Correction[],
  form: Pick<Form, 'cells'>,
): CorrectedReport {
  const own = corrections.filter(({ reportId }) => reportId === report.reportId);
  if (own.length === 0) return { report, applied: [], refused: [] };
  const cells = cellsById(form);
  const judged = own.map((correction) => ({ correction, ...judgeCorrection(correction, report, cells) }));
  const fitting = judged.flatMap((each): FittingCorrection[] => (each.refusal === null ? [each] : []));
  const accepted = fitting.filter((each) => disputeOf(each, fitting) === null);
  const values = new Map(accepted.map(({ correction, value }) => [correction.cellId, value]));
  const corrected = values.size === 0 ? report : { ...report, cells: withValues(report, values, form) };
  const outcomes = judged.map((each): CorrectionOutcome => {
    const { correction } = each;
    const refusal = each.refusal ?? disputeOf(each, fitting);
    const before = standingIn(report, correction, cells);
    return {
      correction,
      refusal,
      before,
      after: refusal === null ? standingIn(corrected, correction, cells) : before,
    };
  });
  return {
    report: corrected,
    applied: outcomes.filter(({ refusal }) => refusal === null),
    refused: outcomes.filter(({ refusal }) => refusal !== null),
  };
}

/** The corrections that name none of the reports of a dataset, as refused. */
export function refuseUnknownReports(
  corrections: readonly Correction[],
  reportIds: ReadonlySet<string>,
): CorrectionOutcome[] {
  return corrections
    .filter(({ reportId }) => !reportIds.has(reportId))
    .map((correction) => ({ correction, refusal: noSuchReport(correction), before: null, after: null }));
}

/** A correction that fits by itself, and the figure it asks for. */
interface FittingCorrection {
  readonly correction: Correction;
  readonly value: number | null;
}

/** The refusal of a correction where the others of its cell that fit by themselves do not all ask for the same figure. */
function disputeOf(
  { correction, value }: FittingCorrection,
  fitting: readonly FittingCorrection[],
): Refusal | null {
  const ofCell = fitting.filter((each) => each.correction.cellId === correction.cellId);
  if (ofCell.every((each) => each.value === value)) return null;
  return contradicted(ofCell.map((each) => each.correction).toSorted(byPlace));
}

function byPlace(a: Correction, b: Correction): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line;
}

/** The cells of a report with corrected figures, in the order in which they were; cells that it lacked come last. */
function withValues(
  { cells }: Report,
  values: ReadonlyMap<string, number | null>,
  form: Pick<Form, 'cells'>,
): Map<string, CellReading> {
  const lacking = form.cells.filter(({ id }) => values.has(id) && !cells.has(id));
  const all = [...cells, ...lacking.map(({ id }) => [id, ABSENT] as const)];
  return new Map(
    all.map(([id, reading]) => [id, values.has(id) ? withFigure(reading, values.get(id) ?? null) : reading]),
  );
}

/** A proof of the former figure is no proof of the new one. */
function withFigure(reading: CellReading, resolved: number | null): CellReading {
  return { ...reading, resolved, basis: 'corrected', certificate: [] };
}

/** Null for a cell that the form does not have, as it does not exist in the report either. */
function standingIn(
  report: Report,
  { cellId }: Correction,
  onForm: ReadonlyMap<string, unknown>,
): Standing | null {
  if (!onForm.has(cellId)) return null;
  const { resolved, basis } = report.cells.get(cellId) ?? ABSENT;
  return { resolved, basis };
}
