import type { BodyKind } from '../../model/agency.js';
import type { Finding } from '../../model/finding.js';
import type { Bilingual } from '../../model/language.js';
import type { Report } from '../../model/report.js';
import source from './deadlines.json' with { type: 'json' };

interface Deadline {
  readonly bodies: readonly BodyKind[];
  /** Year of the first reports it holds for. */
  readonly fromYear: number;
  /** In the year after that of the report. */
  readonly monthDay: string;
  readonly article: Bilingual;
}

const DEADLINES = source.deadlines as readonly Deadline[];

/**
 * Holds the date of publication that a report prints against its year and the legal deadline. None where no date is printed.
 *
 * @param dates of every version, `yyyy-mm-dd`: what was re-published late may have been there in time
 */
export function publicationFindings(report: Report, dates: readonly (string | null)[]): Finding[] {
  const [first] = dates.filter((date) => date !== null).sort();
  const { year } = report;
  if (first === undefined || year === null) return [];
  if (first <= `${year}-12-31`) return [earlyFinding(first, year)];
  const deadline = DEADLINES.find(
    ({ bodies, fromYear }) => bodies.includes(report.identity?.body ?? 'other') && year >= fromYear,
  );
  const last = deadline && `${year + 1}-${deadline.monthDay}`;
  return last !== undefined && first > last ? [lateFinding(first, last, deadline!.article)] : [];
}

function lateFinding(first: string, last: string, article: Bilingual): Finding {
  return finding(
    'P-LATE',
    first,
    `刊出的发布日期${first}晚于法定期限${last}（${article.zh}）；可信度有限：网站改版、重新发布也会换成新的日期`,
    `printed as published on ${first}, after the legal deadline of ${last} (${article.en}); of limited weight: sites give new dates to what they move or publish again`,
  );
}

function earlyFinding(first: string, year: number): Finding {
  return finding(
    'P-EARLY',
    first,
    `刊出的发布日期${first}在${year}年度结束之前；可信度高：报告年度或日期有一处有误，或日期是另一事项的`,
    `printed as published on ${first}, before the year ${year} had ended; sure that one of the two is wrong, or the date is that of something else`,
  );
}

function finding(code: string, quote: string, messageZh: string, messageEn: string): Finding {
  return {
    ...{ code, kind: 'text', severity: 'note', verdict: 'source_inconsistent' },
    ...{ cells: [], left: null, right: null, messageZh, messageEn, quote },
  };
}
