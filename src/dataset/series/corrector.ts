import { applyCorrections, type Correction } from '../../corrections/index.js';
import type { Report } from '../../model/report.js';
import type { DatasetForm } from '../report-on-form.js';
import type { Corrected } from './finished.js';

/** What corrections are made with. */
export interface CorrectorOptions {
  readonly forms: readonly DatasetForm[];
  readonly corrections: readonly Correction[];
  /** Assesses the sums of a corrected report again; they stay as they were where there is none. */
  readonly recheck?: (report: Report) => Report;
}

/** Applies to each report the corrections that name it. */
export function corrector({ forms, corrections, recheck }: CorrectorOptions): (report: Report) => Corrected {
  const byReport = new Map<string, Correction[]>();
  for (const correction of corrections) {
    byReport.set(correction.reportId, [...(byReport.get(correction.reportId) ?? []), correction]);
  }
  return (report) => {
    const own = byReport.get(report.reportId);
    const form = forms.find(({ id }) => id === report.form);
    if (!own || !form) return { report, outcomes: [] };
    const { report: corrected, applied, refused } = applyCorrections(report, own, form);
    const isChanged = applied.length > 0 && recheck !== undefined;
    return { report: isChanged ? recheck(corrected) : corrected, outcomes: [...applied, ...refused] };
  };
}
