import { applyCorrections, type Correction } from '../../corrections/index.js';
import { groupBy } from '../../model/group-by.js';
import type { Report } from '../../model/report.js';
import type { DatasetForm } from '../tables/report-on-form.js';
import type { Corrected } from './finished.js';
import type { Recheck } from './recheck.js';

/** What corrections are made with. */
export interface CorrectorOptions {
  readonly forms: readonly DatasetForm[];
  readonly corrections: readonly Correction[];
  /** Loads what assesses the sums of a corrected report again; they stay as they were where there is none. */
  readonly loadRecheck?: () => Promise<Recheck>;
}

/** Applies the corrections of the user. */
export interface Corrector {
  /** Ids of the reports that a correction names. */
  readonly corrected: ReadonlySet<string>;
  /** The report with the corrections that name it, and what became of each. */
  correct(this: void, report: Report): Promise<Corrected>;
}

/** Applies to each report the corrections that name it. */
export function corrector({ forms, corrections, loadRecheck }: CorrectorOptions): Corrector {
  const byReport = groupBy(corrections, ({ reportId }) => reportId);
  return {
    corrected: new Set(byReport.keys()),
    async correct(report) {
      const own = byReport.get(report.reportId);
      const form = forms.find(({ id }) => id === report.form);
      if (!own || !form) return { report, outcomes: [] };
      const { report: corrected, applied, refused } = applyCorrections(report, own, form);
      const recheck = applied.length > 0 ? await loadRecheck?.() : undefined;
      return { report: recheck ? recheck(corrected) : corrected, outcomes: [...applied, ...refused] };
    },
  };
}
