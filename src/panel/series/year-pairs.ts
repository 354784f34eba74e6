import type { Report } from '../../model/report.js';
import { compareYears, type YearLink } from './compare-years.js';
import { YEAR_IDENTITIES } from './year-links.js';

/** A report of which it is known what year it is about. */
export interface DatedReport extends Report {
  readonly year: number;
}

/** Reports of one agency in the order of their years; those without a year have no place in a series. */
export function inOrderOfYears(reports: readonly Report[]): DatedReport[] {
  return reports
    .filter((report): report is DatedReport => report.year !== null)
    .sort((a, b) => a.year - b.year);
}

/** Neighbours in a series that are one year apart. Over a gap nothing is compared. */
export function consecutiveYears(
  series: readonly DatedReport[],
): { readonly earlier: DatedReport; readonly later: DatedReport }[] {
  return series.slice(1).flatMap((later, index) => {
    const earlier = series[index];
    return earlier?.year === later.year - 1 ? [{ earlier, later }] : [];
  });
}

/** Every identity over the years, assessed for every pair of consecutive years whose forms have it. */
export function yearLinks(series: readonly DatedReport[]): YearLink[] {
  return consecutiveYears(series).flatMap(({ earlier, later }) =>
    YEAR_IDENTITIES.filter(({ forms }) => forms.includes(earlier.form) && forms.includes(later.form)).map(
      (identity) => compareYears(identity, earlier, later),
    ),
  );
}
