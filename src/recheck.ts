import { undividedGroups, withdrawProofs } from './corrections/index.js';
import { loadForms } from './forms/index.js';
import type { Finding } from './model/finding.js';
import type { FormReading } from './model/reading.js';
import type { Report } from './model/report.js';
import { evidenceOf } from './narrative/check/evidence.js';
import { reconcile } from './reconcile/reconcile.js';

/** A report whose cells were corrected, with proofs that rest on them taken back and the identities assessed again. */
export function recheck(corrected: Report): Report {
  const form = loadForms().find(({ id }) => id === corrected.form);
  if (!form) return corrected;
  const report = withdrawProofs(corrected, form);
  const kept = report.findings.filter(isNoSum);
  const reading: FormReading = {
    form: form.id,
    undivided: undividedGroups(form, report.cells),
    cells: report.cells,
    unplaced: [],
    open: report.openRows,
    findings: kept,
  };
  const { cells, checks, findings } = reconcile(form, reading, evidenceOf(report.claims, form));
  return { ...report, cells, checks, findings: [...kept, ...findings] };
}

/** Findings about sums are made anew; those about the reading and the prose stand. */
function isNoSum({ kind }: Finding): boolean {
  return kind !== 'hard' && kind !== 'soft';
}
