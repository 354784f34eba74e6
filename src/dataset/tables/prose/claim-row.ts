import type { Claim } from '../../../model/claim.js';
import type { Report } from '../../../model/report.js';

/** A claim together with the report it is in. */
export interface ClaimRow {
  readonly report: Report;
  readonly claim: Claim;
}

/** The rows of `claims.csv` that a report gives. */
export function claimRows(report: Report, claims: readonly Claim[]): ClaimRow[] {
  return claims.map((claim) => ({ report, claim }));
}
