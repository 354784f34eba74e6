import { undividedGroups, withdrawProofs } from './corrections/index.js';
import { loadForms } from './forms/index.js';
import type { Evidence } from './model/evidence.js';
import type { FormReading } from './model/reading.js';
import type { Report } from './model/report.js';
import { evidenceOf } from './narrative/check/evidence.js';
import { reconcile, reconciledCodes } from './reconcile/reconcile.js';

/**
 * A report with the identities of its form assessed again: proofs that rest on corrected cells are taken back first.
 *
 * @param elsewhere figures seen in other reports, which put the explanations of a failure in order
 */
export function recheck(corrected: Report, elsewhere: Evidence = new Map()): Report {
  const form = loadForms().find(({ id }) => id === corrected.form);
  if (!form) return corrected;
  const report = withdrawProofs(corrected, form);
  const made = reconciledCodes(form);
  const kept = report.findings.filter(({ code }) => !made.has(code));
  const reading: FormReading = {
    form: form.id,
    undivided: undividedGroups(form, report.cells),
    cells: report.cells,
    unplaced: [],
    open: report.openRows,
    findings: kept,
  };
  const { cells, checks, findings } = reconcile(
    form,
    reading,
    joined(evidenceOf(report.claims, form), elsewhere),
  );
  return { ...report, cells, checks, findings: [...kept, ...findings] };
}

function joined(one: Evidence, other: Evidence): Evidence {
  const cells = new Set([...one.keys(), ...other.keys()]);
  return new Map([...cells].map((cell) => [cell, [...(one.get(cell) ?? []), ...(other.get(cell) ?? [])]]));
}
