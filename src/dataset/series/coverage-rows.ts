import type { Coverage, CoverageRow } from '../tables/coverage-table.js';
import type { FinishedReport } from './finished.js';

/** What the dataset has of an agency, year by year from its first report to its last; of several of a year the first. */
export function coverageRows(reports: readonly FinishedReport[]): CoverageRow[] {
  const byYear = new Map<number, FinishedReport>();
  for (const each of reports) {
    const { year } = each.report;
    if (year !== null && !byYear.has(year)) byYear.set(year, each);
  }
  const years = [...byYear.keys()];
  const last = byYear.get(Math.max(...years))?.report;
  const regionCode = last?.identity?.region?.code;
  if (!last || regionCode === undefined) return [];
  const from = Math.min(...years);
  return Array.from({ length: Math.max(...years) - from + 1 }, (_, at): CoverageRow => {
    const found = byYear.get(from + at);
    return {
      regionCode,
      agency: last.agency ?? '',
      year: from + at,
      reportId: found?.report.reportId ?? null,
      coverage: found ? coverageOf(found) : 'missing',
    };
  });
}

function coverageOf({ versions }: FinishedReport): Coverage {
  const lost = versions[0]?.status ?? 'found';
  if (lost !== 'found') return lost;
  // The same report as page and attachment, or twice under two names, is one.
  const isOther = versions.some(({ status, differing }) => status === 'replaced' || differing.length > 0);
  return isOther ? 'replaced' : 'found';
}
