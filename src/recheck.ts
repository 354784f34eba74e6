import { withdrawProofs } from './corrections/index.js';
import type { OtherYears } from './dataset/series/recheck.js';
import { loadForms, undividedGroups } from './forms/index.js';
import type { Evidence } from './model/evidence.js';
import type { FormReading } from './model/reading.js';
import type { Report } from './model/report.js';
import { CLAIM_CODES, checkClaims } from './narrative/check/check-claims.js';
import { evidenceOf } from './narrative/check/evidence.js';
import { reconcile, reconciledCodes } from './reconcile/reconcile.js';

const NO_OTHER_YEARS: OtherYears = { elsewhere: new Map(), previousYear: null };

/**
 * A report with the identities of its form and the claims of its prose assessed again, on the figures we stand behind
 * now: proofs that rest on corrected cells are taken back first.
 */
export function recheck(corrected: Report, { elsewhere, previousYear }: OtherYears = NO_OTHER_YEARS): Report {
  const form = loadForms().find(({ id }) => id === corrected.form);
  if (!form) return corrected;
  const report = withdrawProofs(corrected, form);
  const made = reconciledCodes(form);
  const kept = report.findings.filter(({ code }) => !made.has(code) && !CLAIM_CODES.has(code));
  const reading: FormReading = {
    form: form.id,
    undivided: undividedGroups(form, report.cells),
    cells: report.cells,
    unplaced: [],
    doubtful: [],
    counted: [],
    implied: [],
    open: report.openRows,
    findings: kept,
  };
  const { cells, checks, findings } = reconcile(
    form,
    reading,
    joined(evidenceOf(report.claims, form), elsewhere),
  );
  const told = checkClaims(report.claims, form, cells, previousYear);
  return { ...report, cells, checks, findings: [...kept, ...findings, ...told] };
}

function joined(one: Evidence, other: Evidence): Evidence {
  const cells = new Set([...one.keys(), ...other.keys()]);
  return new Map([...cells].map((cell) => [cell, [...(one.get(cell) ?? []), ...(other.get(cell) ?? [])]]));
}
