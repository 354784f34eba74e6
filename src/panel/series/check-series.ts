import type { Finding } from '../../model/finding.js';
import { groupBy } from '../../model/group-by.js';
import type { Report } from '../../model/report.js';
import { brokenLinkFinding } from './broken-link.js';
import { type LedgerRow, ledgerRows } from './carry-ledger.js';
import { evidenceFinding } from './evidence-finding.js';
import { scaleFindings } from './scale.js';
import { shareFindings } from './shares.js';
import { evidenceOfLinks } from './year-evidence.js';
import { consecutiveYears, inOrderOfYears, yearLinks } from './year-pairs.js';

/** What the years of one agency say of each other. */
export interface SeriesResult {
  /** Report id to its findings; reports without any are left out. */
  readonly findings: ReadonlyMap<string, readonly Finding[]>;
  readonly ledger: readonly LedgerRow[];
}

/**
 * Checks the reports of one agency against each other. A finding stands at the later report of its two years, what a
 * year says of open digits at the report they stand in. Over missing years nothing is compared.
 *
 * @param series the current report of each year, in any order; those without a year are passed over
 */
export function checkSeries(series: readonly Report[]): SeriesResult {
  const dated = inOrderOfYears(series);
  const links = yearLinks(dated);
  const broken = links
    .filter(({ status }) => status === 'broken')
    .map((link) => ({ reportId: link.later.reportId, finding: brokenLinkFinding(link, links) }));
  const slips = consecutiveYears(dated).flatMap(({ earlier, later }) =>
    scaleFindings(earlier, later).map((finding) => ({ reportId: later.reportId, finding })),
  );
  const evidence = evidenceOfLinks(links).map((each) => ({
    reportId: each.reportId,
    finding: evidenceFinding(each),
  }));
  const shares = shareFindings(dated);
  return { findings: byReport([...broken, ...slips, ...shares, ...evidence]), ledger: ledgerRows(dated) };
}

function byReport(
  all: readonly { readonly reportId: string; readonly finding: Finding }[],
): ReadonlyMap<string, readonly Finding[]> {
  const ofReports = groupBy(all, ({ reportId }) => reportId);
  return new Map([...ofReports].map(([id, own]) => [id, own.map(({ finding }) => finding)]));
}
