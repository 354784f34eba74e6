import { agencyIdOf } from '../../../regions/report-id.js';
import type { ShownReport } from '../../library/shown-report.js';
import { useSay, useSayCounted } from '../shell/language.js';
import { hrefOf } from '../shell/place.js';
import { REPORT_WORDS } from './words.js';

/** Who reports, of when, and how the sums came out. */
export function ReportHead({ report }: { readonly report: ShownReport }) {
  const say = useSay();
  const sayCounted = useSayCounted();
  const { agency, year, form, regions, published, checks, years, reportId } = report;
  const told = [
    regions.map(({ name }) => name).join(' › '),
    form,
    published === null ? '' : `${say(REPORT_WORDS.published)} ${published}`,
    reportId,
  ];
  return (
    <header class="report-head">
      <div>
        <h1 lang="zh-CN">
          {agency ?? reportId} <span class="year">{year}</span>
        </h1>
        <p class="about">{told.filter(Boolean).join(' · ')}</p>
      </div>
      <p class="checks">
        {checks.failed > 0 && (
          <span class="standing inconsistent">
            <i aria-hidden="true">✗</i> <b>{checks.failed}</b>{' '}
            {sayCounted(checks.failed, REPORT_WORDS.failedSums)}
          </span>
        )}
        <span class="standing sound">
          <i aria-hidden="true">✓</i> <b>{checks.passed}</b> {sayCounted(checks.passed, REPORT_WORDS.ofSums)}
        </span>
        {checks.notAssessable > 0 && (
          <span class="standing doubtful">
            <i aria-hidden="true">?</i> <b>{checks.notAssessable}</b> {say(REPORT_WORDS.openSums)}
          </span>
        )}
      </p>
      {regions.length > 0 && year !== null && (
        <nav class="years" aria-label={say(REPORT_WORDS.years)}>
          {years.map((each) => (
            <a
              key={each.reportId}
              href={hrefOf(['report', each.reportId])}
              aria-current={each.reportId === reportId ? 'page' : undefined}
            >
              {each.year}
            </a>
          ))}
          <a href={hrefOf(['agency', agencyIdOf(reportId)])}>{say(REPORT_WORDS.overYears)}</a>
        </nav>
      )}
    </header>
  );
}
