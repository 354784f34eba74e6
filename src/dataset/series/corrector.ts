import { applyCorrections, type Correction } from '../../corrections/index.js';
import { groupBy } from '../../model/group-by.js';
import type { DatasetForm } from '../tables/report-on-form.js';
import type { Recheck, SeriesContext } from './finish-series.js';

/** What corrections are made with. */
export interface CorrectorOptions {
  readonly forms: readonly DatasetForm[];
  readonly corrections: readonly Correction[];
  /** Loads what assesses the sums of a corrected report again; they stay as they were where there is none. */
  readonly loadRecheck?: () => Promise<Recheck>;
}

/** Applies to each report the corrections that name it. */
export function corrector({ forms, corrections, loadRecheck }: CorrectorOptions): SeriesContext['correct'] {
  const byReport = groupBy(corrections, ({ reportId }) => reportId);
  return async (report) => {
    const own = byReport.get(report.reportId);
    const form = forms.find(({ id }) => id === report.form);
    if (!own || !form) return { report, outcomes: [] };
    const { report: corrected, applied, refused } = applyCorrections(report, own, form);
    const recheck = applied.length > 0 ? await loadRecheck?.() : undefined;
    return { report: recheck ? recheck(corrected) : corrected, outcomes: [...applied, ...refused] };
  };
}
