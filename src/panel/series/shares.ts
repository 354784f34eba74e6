import type { Finding, Severity } from '../../model/finding.js';
import type { Report } from '../../model/report.js';
import { crosswalk } from '../crosswalk.js';
import { panelValue } from '../panel-values.js';
import source from './shares.json' with { type: 'json' };
import type { DatedReport } from './year-pairs.js';

interface Share {
  readonly code: string;
  readonly severity: Severity;
  readonly part: readonly string[];
  readonly whole: readonly string[];
  readonly years: number;
  readonly least: number;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly ofZh: string;
  readonly ofEn: string;
}

const SHARES: readonly Share[] = source.shares as readonly Share[];

/** Parts that are larger than the whole they come from, over the trailing years; only where none of these years is missing. */
export function shareFindings(series: readonly DatedReport[]): { reportId: string; finding: Finding }[] {
  return series.flatMap((report) =>
    SHARES.flatMap((share) => {
      const trailing = series.filter(({ year }) => year <= report.year && year > report.year - share.years);
      if (trailing.length < share.years) return [];
      const part = sumOver([report], share.part);
      const whole = sumOver(trailing, share.whole);
      if (part === null || whole === null || part < share.least || part <= whole) return [];
      return [{ reportId: report.reportId, finding: shareFinding(share, report, part, whole) }];
    }),
  );
}

/** Null where a figure is open. */
function sumOver(reports: readonly Report[], variables: readonly string[]): number | null {
  const wanted = crosswalk().filter(({ id }) => variables.includes(id));
  const figures = reports.flatMap((report) =>
    wanted.map((variable) => panelValue(report, variable)?.value ?? null),
  );
  return figures.reduce((sum, figure) => (sum === null || figure === null ? null : sum + figure), 0);
}

function shareFinding(
  { code, severity, part: variables, years, nameZh, nameEn, ofZh, ofEn }: Share,
  { form, year }: DatedReport,
  part: number,
  whole: number,
): Finding {
  const from = year - years + 1;
  return {
    ...{ code, kind: 'cross_year', severity, verdict: 'source_inconsistent' },
    cells: crosswalk().flatMap(({ id, forms }) =>
      variables.includes(id) ? (forms.get(form)?.cells ?? []) : [],
    ),
    left: part,
    right: whole,
    messageZh: `${nameZh}合计${part}，多于${from}至${year}年${ofZh}${whole}；可信度低：一件申请可以既复议又诉讼，复议机关也可能填报了所审理的案件`,
    messageEn: `${part} ${nameEn}, more than the ${whole} ${ofEn} in ${from} to ${year}; of little weight: one request may lead to a review and a suit, and bodies that decide reviews may have counted those they decided`,
    quote: null,
  };
}
